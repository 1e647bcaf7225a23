import { Parser } from "htmlparser2";
import { AssayError } from "../../errors.ts";
import type { Asker, Reply } from "../live/asker.ts";
import { expectedReply } from "../live/expected-reply.ts";
import type { LiveSource } from "../live/live-source.ts";
import { sourceOf } from "../source-file.ts";
import { pinkSheet } from "./pink-sheet.ts";

const EXPECTS = "the workbook CMO-Historical-Data-Monthly.xlsx";
const WORKBOOK = /CMO-Historical-Data-Monthly\.xlsx$/i;

/** The World Bank's monthly commodity prices. Their address changes from year to year, so it is read off the page that links it. */
export const livePinkSheet: LiveSource = {
  name: "pinksheet",
  publisher: "World Bank Pink Sheet",
  base: "https://www.worldbank.org/en/research/commodity-markets",
  spacing: 500,
  format: pinkSheet,
  expects: EXPECTS,
  whole: true,
  headers: () => ({ "user-agent": "Mozilla/5.0 (compatible; Assay)" }),
  wish: (name, { base }) => ({
    name,
    subject: "commodities",
    address: new URL(base),
    why: "the link to the workbook, then monthly prices of some 70 commodities since 1960",
  }),
  async fetch(wish, asker) {
    const reply = await workbook(wish.address, asker);
    const file = expectedReply(reply, pinkSheet, EXPECTS);
    return { file, options: {}, fetched: reply.fetched, unchanged: reply.unchanged };
  },
};

async function workbook(address: URL, asker: Asker): Promise<Reply> {
  const page = await asker.ask(address);
  if (pinkSheet.recognises(sourceOf(page.address, page.body))) return page;
  const links = hrefs(page.body.toString("utf8")).flatMap((href) =>
    URL.canParse(href, address) ? [new URL(href, address)] : [],
  );
  const url = links.find((link) => WORKBOOK.test(link.pathname) && sameOwner(link, address));
  if (url) return asker.ask(url);
  throw new AssayError({
    code: "unexpected-reply",
    message: "a page without a link to the monthly prices",
    at: { file: page.address },
    expected: EXPECTS,
    remedy: "Find its address on the World Bank's page of commodity markets and name it: --at pinksheet=https://…",
  });
}

/** Hosts under the same two last names: `thedocs.worldbank.org` beside `www.worldbank.org`. */
function sameOwner(link: URL, page: URL): boolean {
  const owner = (url: URL) => url.hostname.split(".").slice(-2).join(".");
  const isName = /[a-z]/i.test(page.hostname) && page.hostname.includes(".");
  return link.protocol === page.protocol && (isName ? owner(link) === owner(page) : link.host === page.host);
}

function hrefs(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({ onopentag: (_, { href }) => void (href && found.push(href)) });
  parser.end(html);
  return found;
}
