import type { Post } from "./discussion.ts";
import { ownText } from "./own-text.ts";

/** Thanks or praise for the piece all comment on, or a question put to its author: it answers nobody here. */
const TO_AUTHOR =
  /^(?:(?:really|very)\s+)?(?:(?:great|good|nice|excellent|interesting|fantastic|brilliant|superb|solid|amazing|thanks?|thank you|appreciate|enjoyed|loved?|i (?:really )?(?:appreciate|enjoyed|loved?))\b.{0,40}\b(?:piece|post|article|read|work|write-?up|letter|newsletter|dive|analysis|essay)|i(?:'|’)m (?:interested|curious)|question for|asking for)\b/i;
/** Words that answer what was just said. */
const ANSWERS =
  /^(?:sounds? like|seems? like you|as i (?:understand|see) it|i (?:totally |fully )?(?:dis)?agree|i (?:do(?:n(?:'|’)t)? )?(?:think|doubt)|agreed?|exactly|precisely|yes|yeah|yep|no|nope|nah|true|correct|wrong|right|sure|well|but|and|lol|lmao|haha\w*|why|really|what do you mean|how so|good (?:point|question|insights?|example)|great (?:point|question|insights?|example)|nice (?:point|example)|thanks?|thank you|that(?:'|’)s|those|these|this is|it(?:'|’)s|they(?:'|’)(?:re|ve|ll))\b/i;
/** `ann: …`, `Ann, …`: who is addressed, where a poster is called so. */
const CALLED = /^([\p{L}\p{N}_.'’-]{2,40}(?: [\p{L}\p{N}_.'’-]{1,40})?)[:,] /u;
const AT = /^@([\w.'’-]{2,40}(?: [\w.'’-]{1,40}){0,3})/;

/** Guesses, post by post, whom each answers. */
export class ParentGuesses {
  readonly #lastBy = new Map<string, number>();
  #before = "";

  /** The post that the next one answers by its words, or null. */
  next(post: Pick<Post, "index" | "text" | "author">): number | null {
    const guess = this.#of(post);
    if (post.author) this.#lastBy.set(ownText(post.author.toLowerCase()), post.index);
    this.#before = post.text.slice(-10);
    return guess;
  }

  #of({ index, text }: Pick<Post, "index" | "text">): number | null {
    const head = text.slice(0, 300);
    const named = AT.exec(head)?.[1].toLowerCase().split(" ") ?? [];
    for (let words = named.length; words > 0; words--) {
      const found = this.#lastBy.get(named.slice(0, words).join(" "));
      if (found !== undefined) return found;
    }
    const called = this.#lastBy.get(CALLED.exec(head)?.[1].toLowerCase() ?? "");
    if (called !== undefined) return called;
    if (index === 0 || TO_AUTHOR.test(head)) return null;
    if (ANSWERS.test(head)) return index - 1;
    return /\?["”')]?\s*$/.test(this.#before) && !/\?\s*$/.test(text.slice(-10)) ? index - 1 : null;
  }
}

/**
 * Guesses whom each post answers where the format has lost it, and marks the guess: a post that opens with an answer, or
 * follows a question, answers the one before; thanks and questions to the author answer nobody; `@name` answers the last
 * post of that name.
 */
export function inferParents(posts: Post[]): void {
  const guesses = new ParentGuesses();
  for (const post of posts) {
    const guess = guesses.next(post);
    if (post.replyTo !== null || guess === null) continue;
    post.replyTo = guess;
    post.replyInferred = true;
  }
}
