import { SaxesParser } from "saxes";
import { AssayError } from "../../errors.ts";
import type { SourceFile } from "../source-file.ts";
import { zipEntries } from "../zip/zip-entries.ts";

/** Rows of a worksheet, each with its cells by column letters. Numbers as they are written, texts looked up. */
export type SheetRow = Map<string, string>;

interface Tags {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

function walk(xml: Buffer, tags: Tags): void {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => tags.open?.(name, attributes as Record<string, string>));
  parser.on("closetag", ({ name }) => tags.close?.(name));
  parser.on("text", (text) => tags.text?.(text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml.toString("utf8")).close();
}

function sharedTexts(xml: Buffer): string[] {
  const texts: string[] = [];
  let inText = false;
  walk(xml, {
    open(name) {
      if (name === "si") texts.push("");
      inText = name === "t";
    },
    close(name) {
      if (name === "t") inText = false;
    },
    text(text) {
      if (inText) texts[texts.length - 1] += text;
    },
  });
  return texts;
}

function sheetTarget(workbook: Buffer, relations: Buffer, sheet: string): string | undefined {
  let id: string | undefined;
  walk(workbook, {
    open: (name, attributes) => {
      if (name === "sheet" && attributes.name === sheet) id = attributes["r:id"];
    },
  });
  let target: string | undefined;
  walk(relations, {
    open: (name, attributes) => {
      if (name === "Relationship" && attributes.Id === id) target = attributes.Target;
    },
  });
  return target?.replace(/^\/?(?:xl\/)?/, "xl/");
}

function rowsOf(xml: Buffer, texts: string[]): SheetRow[] {
  const rows: SheetRow[] = [];
  let [column, type, value, reading] = ["", "", "", false];
  walk(xml, {
    open(name, attributes) {
      if (name === "row") rows.push(new Map());
      if (name === "c") [column, type, value] = [(attributes.r ?? "").replace(/\d+$/, ""), attributes.t ?? "n", ""];
      reading = name === "v" || name === "t";
    },
    close(name) {
      reading = false;
      if (name === "c" && value !== "") rows.at(-1)?.set(column, type === "s" ? (texts[Number(value)] ?? "") : value);
    },
    text(text) {
      if (reading) value += text;
    },
  });
  return rows;
}

/** The rows of one worksheet of an XLSX workbook; undefined when it has none of that name. */
export async function readSheet(file: SourceFile, sheet: string): Promise<SheetRow[] | undefined> {
  const parts = new Map<string, Buffer>();
  const wanted = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
  for await (const entry of zipEntries(file)) if (wanted.test(entry.name)) parts.set(entry.name, await entry.content());
  const [workbook, relations] = [parts.get("xl/workbook.xml"), parts.get("xl/_rels/workbook.xml.rels")];
  if (!workbook || !relations) return undefined;
  try {
    const target = sheetTarget(workbook, relations, sheet);
    const xml = target === undefined ? undefined : parts.get(target);
    return xml && rowsOf(xml, sharedTexts(parts.get("xl/sharedStrings.xml") ?? Buffer.from("<sst/>")));
  } catch (error) {
    throw new AssayError({
      code: "xlsx-damaged",
      message: `a workbook whose XML cannot be read: ${(error as Error).message.split("\n")[0]}`,
      at: { file: file.name },
      remedy: "Fetch the file again.",
      cause: error,
    });
  }
}
