import type { Post } from "./discussion.ts";

/** Thanks or praise for the piece all comment on, or a question put to its author: it answers nobody here. */
const TO_AUTHOR =
  /^(?:(?:really|very)\s+)?(?:(?:great|good|nice|excellent|interesting|fantastic|brilliant|superb|solid|amazing|thanks?|thank you|appreciate|enjoyed|loved?|i (?:really )?(?:appreciate|enjoyed|loved?))\b.{0,40}\b(?:piece|post|article|read|work|write-?up|letter|newsletter|dive|analysis|essay)|i(?:'|’)m (?:interested|curious)|question for|asking for)\b/i;
/** Words that answer what was just said. */
const ANSWERS =
  /^(?:sounds? like|seems? like you|as i (?:understand|see) it|i (?:totally |fully )?(?:dis)?agree|i (?:do(?:n(?:'|’)t)? )?(?:think|doubt)|agreed?|exactly|precisely|yes|yeah|yep|no|nope|nah|true|correct|wrong|right|sure|well|but|and|lol|lmao|haha\w*|why|really|what do you mean|how so|good (?:point|question|insights?|example)|great (?:point|question|insights?|example)|nice (?:point|example)|thanks?|thank you|that(?:'|’)s|those|these|this is|it(?:'|’)s|they(?:'|’)(?:re|ve|ll))\b/i;
const AT = /^@([\w.'’-]{2,40}(?: [\w.'’-]{1,40}){0,3})/;

function parentOf(post: Post, posts: Post[], lastBy: Map<string, number>): number | null {
  const head = post.text.slice(0, 300);
  const named = AT.exec(head)?.[1].toLowerCase().split(" ") ?? [];
  for (let words = named.length; words > 0; words--) {
    const found = lastBy.get(named.slice(0, words).join(" "));
    if (found !== undefined) return found;
  }
  if (post.index === 0 || TO_AUTHOR.test(head)) return null;
  if (ANSWERS.test(head)) return post.index - 1;
  const before = posts[post.index - 1].text;
  return /\?["”')]?\s*$/.test(before.slice(-10)) && !/\?\s*$/.test(post.text.slice(-10)) ? post.index - 1 : null;
}

/**
 * Guesses whom each post answers where the format has lost it, and marks the guess: a post that opens with an answer, or
 * follows a question, answers the one before; thanks and questions to the author answer nobody; `@name` answers the last
 * post of that name.
 */
export function inferParents(posts: Post[]): void {
  const lastBy = new Map<string, number>();
  for (const post of posts) {
    if (post.replyTo === null) {
      const parent = parentOf(post, posts, lastBy);
      if (parent !== null) {
        post.replyTo = parent;
        post.replyInferred = true;
      }
    }
    if (post.author) lastBy.set(post.author.toLowerCase(), post.index);
  }
}
