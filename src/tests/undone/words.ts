import words from "../../../data/registry/lexicon/undone.json" with { type: "json" };
import { MASK } from "../masked.ts";
import { phrases } from "../terms/words.ts";

const anyOf = (lines: readonly string[]) =>
  `(?:${phrases(lines)
    .map((one) => one.replace(/(?<=\w)-(?=\w)/g, "[- ]"))
    .sort((a, b) => b.length - a.length)
    .join("|")})`;

const { subject: S, period: T, quantity: Q } = MASK;

const WHOSE = `(?:its|their|the|that|this|those|these|his|her)`;
const IT = "(?:it|they|(?:the )?(?:stock|shares?|index|metal|price|fund)|she|he)";
const NOUNS = anyOf([...words.falls, ...words.rises]);
const NOUN = `(?<noun>${NOUNS})`;
const KIND = "(?:(?:entire|whole|share|stock|price|one-day) )?";
const VERB = `(?<verb>${anyOf([...words.fell, ...words.rose])})`;
const PART =
  `(?:(?<over>${anyOf(words.moreThanAll)})|(?<near>${anyOf(words.nearlyAll)})|(?<all>${anyOf(words.all)})` +
  `|(?<most>${anyOf(words.most)})|(?<some>${anyOf(words.some)})|(?:an? |the )?(?<share>${Q}))(?: of)?`;
/** "What it lost on January 27", "its 17% January 27 loss", "January's drop". */
const MOVE =
  `(?:(?:(?:what|that|the ground|the losses|the gains) )*${IT}(?:[’']d| had| has)? ${VERB}(?: ${Q})?(?: (?<t1>${T}))?` +
  `|(?:${WHOSE} )?(?:(?:own|big|huge|sharp|steep|early|entire|whole) )*(?:${Q} )?(?:(?:(?<t2>${T})(?:[’']s?)? )(?:${Q} )?${KIND}${NOUN}(?: of ${Q})?|${KIND}(?<noun2>${NOUNS})(?: of ${Q})?(?: (?<t3>${T}))?))`;
const WHO = `(?:(?:the )?${S}(?:[’']s?)?(?: (?:stock|shares?|price|adrs?))?|it|they|which|(?:the )?(?:stock|shares?|index|metal|price|fund))`;
const NOT = `(?<not>n[’']t|not(?: yet| even)?|never|yet to|still to|failed to|fails to|unable to|nowhere near|far from)`;
const LEAD = `^(?:(?:and|but|so|yet|still|then|though|since then|by now|now) )*(?:(?<front>${T}),? )?(?:${WHO} ?)?`;
const MANNER = "(?:(?:still|already|now|since|also|then|again|only|quickly|soon|later|just|more than) )*";
const AUX =
  `${MANNER}(?:[’']s|[’']ve|[’']d|has|have|had|did|does|do|is|was|were)? ?` +
  `${MANNER}(?:${NOT} )?` +
  `(?:(?:have|has|been|even|yet|since|already|now|still|only|quickly|soon|later|just|managed to|able to|fully|completely) )*`;
const TAIL = `(?:,? (?<end>${T}))?(?: (?:now|so far|already|yet|again|since|since then|as of now))*[.!]*$`;

const joined = `(?:(?<restores>${anyOf(words.restores)})|(?<gives>${anyOf(words.gives)})|(?<either>${anyOf(words.either)}))`;
/** "Recovered half of what it lost in January by February 7". */
const TOGETHER = `${joined} (?:${PART} )?${MOVE}${TAIL}`;
const apart = `(?:(?<gave>${anyOf(words.gaveApart)})|${anyOf(words.apart)})`;
/** "Gave all it gained in January back in February". */
const APART = `${apart} (?:${PART} )?${MOVE} (?:right |straight )?back${TAIL}`;
/** "Has fully recovered from its January drop". */
const OVERCOME = `(?<overcome>${anyOf(words.overcome)}) ${MOVE}${TAIL}`;

const formsOf = (forms: readonly string[]) => forms.map((each) => new RegExp(LEAD + AUX + each, "di"));
/** How a statement that a move was undone is said, its mentions masked. */
export const UNDONE: readonly RegExp[] = formsOf([TOGETHER, APART, OVERCOME]);

const THAT =
  "(?:it|that|this|them|those|(?:that|the|this|those|these) (?:move|gains?|loss|losses|drop|fall|rally|rise|jump))";
/** The same of a move told right before: "won back half of it the next day", "gave it all back in March". */
export const UNDONE_BEFORE: readonly RegExp[] = formsOf([
  `${joined} (?:${PART} )?${THAT}${TAIL}`,
  `${apart} (?:${PART} )?${THAT} (?:(?:all|right|straight) )*back${TAIL}`,
]);

/** The session behind a day told before. */
export const NEXT_DAY = /^(?:on )?the (?:next|following) (?:trading )?(?:day|session)$|^the (?:day|session) after$/i;

const FALLS = new RegExp(`^${anyOf([...words.falls, ...words.fell])}$`, "i");
/** Whether a word for the move undone tells of a fall. */
export const isFall = (word: string) => FALLS.test(word);

const STEMS = /recov|recoup|regain|reclaim|back|up\b|surrender|trip|retrac|eras|wip|revers|und[io]|unw[io]|forfeit/i;
/** Whether a text may say that a move was undone. */
export const mayTellOfUndoing = (text: string) => STEMS.test(text);
