import { ownText } from "./own-text.ts";

/** What a column or a member of a record may tell of a post. */
export type Field = "id" | "text" | "title" | "author" | "time" | "parent" | "thread" | "about" | "url";

/** The names each goes by, in lower case and without separators; the first that is present is taken. */
export const FIELD_NAMES: Record<Field, string[]> = {
  text: "text body original commenttext comment content message selftext storytext tweet tweettext fulltext posttext postbody bodytext commentbody note cooked raw msg post description comments".split(
    " ",
  ),
  title: "title subject headline posttitle header threadtitle".split(" "),
  id: "id commentid postid msgid tweetid messageid objectid uuid statusid num postnumber no".split(" "),
  author: "author by username user userid authorname displayname screenname handle poster writer from name nick".split(
    " ",
  ),
  time: "at date createdutc createdat created time timestamp datetime publishedat published postedat posted createdati updatedat dateutc".split(
    " ",
  ),
  parent:
    "replyto parentid parent inreplyto inreplytoid inreplytostatusid replytoid replytopostnumber parentcomment".split(
      " ",
    ),
  thread: "threadid thread linkid submissionid parentpostid topicid storyid discussionid conversationid".split(" "),
  about: "ticker tickers symbol symbols cashtag cashtags stock stocks company".split(" "),
  url: "url link permalink".split(" "),
};

const plain = new Map<string, string>();

/** A name in lower case without separators: `created_at` is `createdat`. */
export function plainName(name: string): string {
  let found = plain.get(name);
  if (found === undefined) {
    found = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    if (plain.size < 1000) plain.set(ownText(name), found);
  }
  return found;
}

/** Which of `names` tells each field. */
export function fieldsAmong(names: Iterable<string>): Map<Field, string> {
  const byPlain = new Map<string, string>();
  for (const name of names) if (!byPlain.has(plainName(name))) byPlain.set(plainName(name), name);
  const found = new Map<Field, string>();
  for (const [field, known] of Object.entries(FIELD_NAMES) as [Field, string[]][]) {
    const hit = known.find((name) => byPlain.has(name));
    if (hit !== undefined) found.set(field, byPlain.get(hit)!);
  }
  return found;
}
