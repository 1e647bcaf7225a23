/** A name as a page shows it. */
export interface PosterName {
  name: string;
  /** How surely it is one: 1 for capitals and user names, less for a few plain words. */
  strength: number;
  /** Whom the page says the poster answers: `Lena K  gus`. */
  answers?: string;
  /** True where the line says so: `Ann Lee said...`, `ann's avatar`. */
  told?: boolean;
}

const PICTURE = /(?:(?:'|’)s)? (?:avatar|profile (?:photo|picture)|user avatar)$/i;
const SAYS = /\s+(?:says|said|wrote|writes|commented|replied|posted)\s?(?::|\.{3}|…)$/i;
const ADDED =
  /\s*(?:\((?:op|mod|author|edited)\)|\[(?:op|mod|s|m|a|\p{Extended_Pictographic})\]|(?:•|·)\s*(?:1st|2nd|3rd\+?|follow|author|op)|\bis (?:offline|online))\s*$/iu;
const ONE = /^[@~]?[\p{L}\p{N}_][\p{L}\p{N}_.'’@-]{0,40}$/u;
const PARTICLES = new Set("de van von der den la le of the al bin el da di du ten ter y".split(" "));
const MOST_WORDS = 4;
const NOT_NAMES = new Set(
  "yes no yeah yep nope lol agreed exactly thanks this same true wow ok okay why what how and or but so it the a an is are was were i we you he she they i'm i’m it's it’s that that's that’s there here up down buy sell hold sold bought long short not never".split(
    " ",
  ),
);

function strengthOf(name: string): number {
  const words = name.split(" ");
  if (words.length > MOST_WORDS || name.length > 40 || !/\p{L}/u.test(name)) return 0;
  if (!words.every((word) => ONE.test(word))) return 0;
  if (words.some((word) => NOT_NAMES.has(word.toLowerCase()))) return 0;
  if (/[\d%]+$/.test(name) && words.length > 1 && /^[\d.,]+%?$/.test(words.at(-1)!)) return 0;
  if (name.endsWith(".") && !/(?:^|[ .])\p{Lu}\.$|(?:Jr|Sr)\.$/u.test(name)) return 0;
  if (words.length === 1) return /[\p{N}_@-]|\p{Ll}\p{Lu}/u.test(name) ? 1 : /^\p{Lu}/u.test(name) ? 0.9 : 0.7;
  if (words.every((word) => /^[\p{Lu}\p{N}@]/u.test(word) || PARTICLES.has(word))) return 1;
  return words.length <= 3 ? 0.4 : 0;
}

/** `SiliconSam SiliconSam`: a name beside the text of its picture. */
function once(text: string): string {
  const half = text.length >> 1;
  return text.length > 4 && text[half] === " " && text.slice(0, half) === text.slice(half + 1)
    ? text.slice(0, half)
    : text;
}

/** The name that a line is, or null. */
export function nameIn(line: string): PosterName | null {
  if (line.length > 90) return null;
  const told = PICTURE.test(line) || SAYS.test(line);
  let text = line.replace(PICTURE, "").replace(SAYS, "").replace(ADDED, "").replace(ADDED, "").trim();
  text = text.replace(/^\/?u\//, "").replace(/^~\s+/, "");
  const parts = text.split(/ {2,}|\t| [▶→►»] /, 3);
  if (parts.length === 2 && parts[0] !== parts[1]) {
    const strength = Math.min(strengthOf(parts[0].trim()), strengthOf(parts[1].trim()));
    return strength > 0 ? { name: parts[0].trim(), strength, answers: parts[1].trim() } : null;
  }
  const name = once(text.replace(/\s+/g, " "));
  const strength = strengthOf(name);
  return strength > 0 ? { name, strength: told ? 1 : strength, ...(told ? { told } : {}) } : null;
}
