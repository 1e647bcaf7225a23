import { AssayError } from "../errors.ts";
import { nearest } from "../language/index.ts";

const LONGEST = 28;

function slugOf(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || words[0]?.slice(0, LONGEST) || "";
}

/**
 * A name for a discussion to be called by: its title's first words, else its file's, and four digits of its fingerprint,
 * or more where another has the same already.
 *
 * @example
 * nameFor({ title: "DeepSeek and the capex question", origin: "thread.txt", print: "3f9a2c1b00000000" }, () => false)
 * // => "deepseek-and-the-capex-3f9a"
 */
export function nameFor(
  { title, origin, print }: { title: string | null; origin: string; print: string },
  taken: (name: string) => boolean,
): string {
  const file = origin.slice(origin.lastIndexOf("/") + 1).replace(/\.[A-Za-z0-9]+$/, "");
  const slug = slugOf(title ?? "") || slugOf(file) || "discussion";
  for (let digits = 4; digits < print.length; digits++) {
    const name = `${slug}-${print.slice(0, digits)}`;
    if (!taken(name)) return name;
  }
  return `${slug}-${print}`;
}

/** A claim's name, `DISCUSSION.NUMBER`, in its parts; null when it is not of that form. */
export function claimNameParts(name: string): { discussion: string; number: number } | null {
  const match = /^(.+)\.(\d{1,9})$/.exec(name.trim());
  return match && { discussion: match[1], number: Number(match[2]) };
}

/**
 * The one of `names` that was meant: the name itself, or the only one that begins with it.
 *
 * @throws AssayError `unknown-discussion`, `ambiguous-discussion`, naming those that are near.
 */
export function nameMeant(asked: string, names: readonly string[]): string {
  if (names.includes(asked)) return asked;
  const begun = names.filter((name) => asked !== "" && name.startsWith(asked.toLowerCase()));
  if (begun.length === 1) return begun[0];
  if (begun.length > 1) {
    throw new AssayError({
      code: "ambiguous-discussion",
      message: `several saved discussions begin with ${asked}`,
      expected: `one of: ${begun.slice(0, 8).join(", ")}`,
      remedy: "assay boards lists them.",
    });
  }
  const close = nearest(asked, names) ?? nearest(asked, [...new Set(names.map(withoutDigits))]);
  const near = names.filter(
    (name) => name === close || withoutDigits(name) === close || name.includes(asked.toLowerCase()),
  );
  throw new AssayError({
    code: "unknown-discussion",
    message: `no saved discussion is called ${asked.slice(0, 60)}`,
    ...(near.length ? { expected: `perhaps ${near.slice(0, 5).join(", ")}` } : {}),
    remedy: names.length ? "assay boards lists them." : "assay read FILE --save saves one.",
  });
}

const withoutDigits = (name: string) => name.replace(/-[0-9a-f]{4,16}$/, "");
