import type { Mention, PeriodMention, QuantityMention, SubjectMention } from "../claims/mention.ts";

/** The mentions of a statement as a rule of its words sees them: one sign for each kind. */
export const MASK = { subject: "§", period: "¤", quantity: "¶" } as const;

/** Whose price is spoken of: by its name, or as what was named before. */
export const WHO = `(?:(?:the )?${MASK.subject}(?:[’']s)?(?: (?:stock|shares?|price))?|it|they|(?:the )?(?:stock|shares?|index|fund))`;

/** Words, where they start in the post, and what was read in them. */
export interface Words {
  words: string;
  start: number;
  mentions: readonly Mention[];
}

/** What a form found in the words: its groups, and the mentions at them. */
export interface Found {
  groups: Readonly<Record<string, string | undefined>>;
  times: (...names: string[]) => PeriodMention[];
  figures: (...names: string[]) => QuantityMention[];
  names: (...names: string[]) => SubjectMention[];
}

type Read = PeriodMention | QuantityMention | SubjectMention;

/** The words with each mention of a subject, a time or a figure as one sign, and what stands at each. */
function masked({ words, start, mentions }: Words): { text: string; of: Map<number, Read> } | null {
  const of = new Map<number, Read>();
  let [text, at] = ["", start];
  for (const one of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.kind !== "subject" && one.kind !== "period" && one.kind !== "quantity") continue;
    if (one.start < start || one.end > start + words.length) continue;
    // "Gave it | back the next day": the word is the verb's.
    const from = one.start + (/^back /i.exec(one.text)?.[0].length ?? 0);
    if (from < at) return null;
    text += words.slice(at - start, from - start);
    of.set(text.length, one);
    text += MASK[one.kind];
    at = one.end;
  }
  return { text: text + words.slice(at - start), of };
}

/** What the first form that fits all of the words finds in them; the forms tell where their groups stand. */
export function foundIn(words: Words, forms: readonly RegExp[]): Found | null {
  const read = masked(words);
  if (!read) return null;
  for (const form of forms) {
    const match = form.exec(read.text);
    if (!match?.groups) continue;
    const at = (names: readonly string[]) =>
      names.flatMap((name) => {
        const place = match.indices?.groups?.[name];
        const one = place && read.of.get(place[0]);
        return one ? [one] : [];
      });
    return {
      groups: match.groups,
      times: (...names) => at(names).filter((one) => one.kind === "period"),
      figures: (...names) => at(names).filter((one) => one.kind === "quantity"),
      names: (...names) => at(names).filter((one) => one.kind === "subject"),
    };
  }
  return null;
}
