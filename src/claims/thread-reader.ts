import type { Discussion, Post } from "../discussions/discussion.ts";
import type { Registry } from "../registry/registry.ts";
import type { Claim } from "./claim.ts";
import { claimsOfPost } from "./claims-of-post.ts";
import { firmsOf } from "./firm-names.ts";
import { type Token, tokensOf } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { homeOf, homeOfPost } from "./home-country.ts";
import { homesOfPlace, ofHomes } from "./homes-of-thread.ts";
import { keepsMeasure } from "./keeps-measure.ts";
import { takeKnown } from "./known-names.ts";
import { bareTickers, localTickers } from "./local-tickers.ts";
import { mainSubject } from "./main-subject.ts";
import { ofAuthor, postersOf } from "./posters.ts";
import type { Quoted } from "./quoted.ts";
import type { Reading } from "./reading.ts";
import { readingsOf } from "./readings.ts";
import { allTalk, type Talk, talkOf, withSharedNames } from "./shared-names.ts";
import { type Lengths, lengthsOf } from "./shares.ts";
import { shortNames } from "./short-names.ts";
import { type Context, closing, newTally, opening, type Tally, tally } from "./thread-context.ts";
import { areApart, placesByThread, threadOf } from "./threads-of.ts";
import { withTitledFirm } from "./titled-firm.ts";
import { dropCommon, runsOf, type ThreadNames, unlistedIn, withNames } from "./unlisted-names.ts";

/**
 * What a thread is about, and whom each measure is spoken of, is settled by its title and this many characters of its posts
 * (some 90,000 words), so that a discussion of any length is read post by post.
 */
const SETTLED_BY = 500_000;

interface ReadPost {
  tokens: Token[];
  readings: Reading[];
}

const tokensAndTalk = (text: string) => {
  const tokens = tokensOf(text);
  return { tokens, talk: talkOf(tokens) };
};

/** Reads a post in a thread whose talk is known. */
function readPost(post: Post, { tokens, talk }: { tokens: Token[]; talk: Talk }, thread: Talk, registry: Registry) {
  const read = ofAuthor(readingsOf(tokens, registry), tokens, post.furniture ?? []);
  return { tokens, readings: withSharedNames(post.text, tokens, read, talk, thread) };
}

/** `They pay 5%`: first words that stand for whom the post before is of. */
const POINTS_AT_POST = new WordSet("they it he she that's those these");
const POINTS = new WordSet("they it he she that that's this those these its their his her them him you your");

/** A figure among so many first words opens a post. */
const OPENING = 3;
/** Days within which an author goes on with what they spoke of. */
const SAME_TALK = 7;

/** How many posts settle what a thread is about: all of one of up to half a million characters. */
export function headLength(posts: Pick<Lengths, "length" | "sizeOf">): number {
  let [count, size] = [0, 0];
  for (; count < posts.length && size < SETTLED_BY; count++) size += posts.sizeOf(count);
  return count;
}

/** What is known of a thread before its posts are read; `posts` need hold no more than those of its head. */
export type Thread = Pick<Discussion, "title" | "firm" | "saidAt" | "posts">;

/**
 * Reads the posts of a thread one after the other. After the head, what is read of a post hangs on nothing but the head and
 * the posts it answers, so that shares of the rest can be read apart.
 */
export class ThreadReader {
  readonly #registry: Registry;
  readonly #saidAt: number | null;
  readonly #main: string | null;
  /** Where the head holds posts of several threads, what each of them is about. */
  readonly #mains: ReadonlyMap<string, string | null> | null;
  readonly #home: string;
  readonly #head: (ReadPost | null)[];
  readonly #counts: Tally = newTally();
  readonly #ended = new Map<number, Context>();
  /** Whom the head of the thread names. */
  readonly #names: ThreadNames;
  /** What the firms are called by that it names as firms' names are written. */
  readonly #firmIds: ReadonlyMap<string, string>;
  /** The words of its head by what they are talk of. */
  readonly #talk: Talk;
  /** Who posts in the head of the thread. */
  readonly #posters: ReadonlySet<string>;
  /** Who wrote the first post that has an author. */
  readonly #opener: string | null;
  /** What the post before left. */
  #last: Context | null = null;
  /** What each author of the head left last. */
  readonly #spoke = new Map<string, { left: Context; at: Post["at"] }>();
  #done = 0;

  constructor({ title: told, firm, saidAt, posts }: Thread, registry: Registry) {
    const title = firm === undefined ? told : [told, firm].filter(Boolean).join("\n");
    this.#registry = registry;
    this.#saidAt = saidAt?.to ?? null;
    this.#opener = posts.find(({ author }) => author !== null)?.author ?? null;
    const ofHead = posts.slice(0, headLength(lengthsOf(posts))).map((post) => tokensAndTalk(post.text));
    const ofTitle = tokensAndTalk(title ?? "");
    this.#talk = allTalk([ofTitle.talk, ...ofHead.map(({ talk }) => talk)]);
    const titleTokens = ofTitle.tokens;
    const ofText = withSharedNames(
      title ?? "",
      titleTokens,
      readingsOf(titleTokens, registry),
      ofTitle.talk,
      this.#talk,
    );
    const firms = firmsOf(
      [
        {
          text: title ?? "",
          tokens: titleTokens,
          readings: withTitledFirm(title ?? "", titleTokens, ofText, registry),
        },
        ...ofHead.map((one, k) => ({ text: posts[k].text, ...readPost(posts[k], one, this.#talk, registry) })),
      ],
      registry,
    );
    this.#firmIds = firms.ids;
    const [{ readings: titled }, ...head] = firms.texts;
    const titleRuns = runsOf(titleTokens, titled);
    const unlisted = new Map([...firms.shorts, ...unlistedIn(title ?? "", titleTokens, titled, titleRuns, true)]);
    const runs = head.map(({ tokens, readings }, k) => {
      const own = ofAuthor(runsOf(tokens, readings), tokens, posts[k].furniture ?? []);
      for (const [words, name] of unlistedIn(posts[k].text, tokens, readings, own))
        if (!unlisted.has(words)) unlisted.set(words, name);
      return own;
    });
    dropCommon(
      unlisted,
      head.map(({ tokens }) => tokens),
    );
    this.#posters = postersOf(posts.slice(0, head.length));
    for (const name of this.#posters) unlisted.delete(name);
    const texts = [{ tokens: titleTokens, readings: titled }, ...head];
    const shorts = shortNames(
      texts.map(({ readings }) => readings),
      registry,
    );
    for (const [ticker, subject] of bareTickers(texts, registry)) shorts.set(ticker, subject);
    for (const [words, subject] of takeKnown(unlisted, registry)) shorts.set(words, subject);
    const names = { unlisted, shorts, local: localTickers(texts, registry) };
    this.#names = names;
    this.#head = head.map(({ tokens, readings }, k) => ({
      tokens,
      readings: withNames(tokens, readings, runs[k], names),
    }));
    this.#home = homeOf([titled, ...this.#head.map((one) => one?.readings ?? [])], registry);
    const titleReadings = withNames(titleTokens, titled, titleRuns, names);
    const main = mainSubject(posts, this.#head as ReadPost[], titleReadings, registry, this.#home);
    this.#main = homesOfPlace(ofHomes(main, titleTokens, registry), this.#head as ReadPost[], registry);
    this.#mains = areApart(posts.slice(0, head.length)) ? this.#mainsOf(posts.slice(0, head.length)) : null;
  }

  /** What each of the threads of a dump is about, by its own posts. */
  #mainsOf(posts: readonly Post[]): Map<string, string | null> {
    const mains = new Map<string, string | null>();
    for (const [thread, places] of placesByThread(posts)) {
      const own = places.map((k) => posts[k]);
      const head = places.map((k) => this.#head[k] as ReadPost);
      mains.set(thread, mainSubject(own, head, [], this.#registry, this.#home));
    }
    return mains;
  }

  /** The claims of the next post. `answered` keeps what it leaves to its answers, until `forget`. */
  read(post: Post, quoted: readonly Quoted[], answered: boolean): Claim[] {
    const k = this.#done++;
    const registry = this.#registry;
    const inHead = k < this.#head.length;
    const main = this.#mains ? (this.#mains.get(threadOf(post)) ?? null) : this.#main;
    const counts = this.#mains ? newTally() : this.#counts;
    const { tokens, readings } = this.#head[k] ?? this.#later(post);
    const parent = this.#parentOf(post, tokens, k) ?? this.#goesOn(post, readings, k);
    const returns = main !== null && this.#returns(post, tokens, readings, k);
    const home = homeOfPost(readings, this.#home, registry);
    const context = opening(post, parent, main, counts, registry, home, inHead, returns);
    const saidAt = post.at ?? this.#saidAt;
    const read = claimsOfPost({ post, tokens, readings, registry, context, quoted, saidAt });
    const left = answered || inHead ? closing(read.context, read.claims, registry) : null;
    if (answered && left) this.#ended.set(post.index, left);
    if (inHead) {
      this.#last = left;
      if (left && post.author !== null) this.#spoke.set(post.author, { left, at: post.at });
      this.#head[k] = null;
      for (const { measure, subjects } of read.claims)
        if (measure && subjects[0] && keepsMeasure(subjects[0], measure, registry))
          tally(this.#counts, measure, subjects[0]);
    }
    return read.claims;
  }

  /** A post after the head: firms that it shows by itself are its own. */
  #later(post: Post): ReadPost {
    const read = readPost(post, tokensAndTalk(post.text), this.#talk, this.#registry);
    const firms = firmsOf([{ text: post.text, ...read }], this.#registry, this.#firmIds);
    const [{ tokens, readings }] = firms.texts;
    const runs = ofAuthor(runsOf(tokens, readings), tokens, post.furniture ?? []);
    const shown = unlistedIn(post.text, tokens, readings, runs);
    if (firms.shorts.size + shown.size === 0)
      return { tokens, readings: withNames(tokens, readings, runs, this.#names, shown) };
    const own = new Map([...firms.shorts, ...shown]);
    dropCommon(own, [tokens]);
    for (const name of own.keys()) if (this.#posters.has(name)) own.delete(name);
    const known = takeKnown(own, this.#registry);
    const names =
      known.size === 0 ? this.#names : { ...this.#names, shorts: new Map([...known, ...this.#names.shorts]) };
    return { tokens, readings: withNames(tokens, readings, runs, names, own) };
  }

  /** What the post left that another answers; where nothing says which, that of the one before, for `they pay 5%`. */
  #parentOf(post: Post, tokens: readonly Token[], k: number): Context | undefined {
    if (post.replyTo !== null) return this.#ended.get(post.replyTo);
    const pointed = k > 0 && k < this.#head.length && this.#mains === null && POINTS_AT_POST.has(tokens[0]);
    const last = pointed ? this.#last : null;
    return last === null || last.subjects.includes(last.main ?? "") ? undefined : last;
  }

  /** What its author left within days, where a post that answers nobody tells a figure and names nobody: `339 today`. */
  #goesOn({ author, replyTo, at }: Post, readings: readonly Reading[], k: number): Context | undefined {
    if (author === null || author === this.#opener || replyTo !== null || k >= this.#head.length) return undefined;
    const spoke = this.#spoke.get(author);
    const first = readings.find(({ kind }) => kind === "quantity" || kind === "measure");
    if (!spoke || first?.kind !== "quantity" || first.from >= OPENING || this.#mains !== null) return undefined;
    const near = at === null || spoke.at === null || at - spoke.at <= SAME_TALK;
    return near && readings.every(({ kind }) => kind !== "subject") ? spoke.left : undefined;
  }

  /** Whether whoever opened the thread writes again, names nobody and points at nothing: of what the thread is about. */
  #returns({ author }: Post, tokens: readonly Token[], readings: readonly Reading[], k: number): boolean {
    return (
      k > 0 &&
      author !== null &&
      author === this.#opener &&
      !readings.some(({ kind }) => kind === "subject") &&
      !POINTS.in(tokens, 0, tokens.length)
    );
  }

  /** Lets go of what a post left to its answers. */
  forget(index: number): void {
    this.#ended.delete(index);
  }
}
