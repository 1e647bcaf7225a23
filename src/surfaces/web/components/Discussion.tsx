import type { Claim, Post as PostData } from "../../api/schemas.ts";
import { dayText } from "../figures.ts";
import { cut } from "../segments.ts";
import { board } from "../state.ts";
import { ClaimButton } from "./ClaimButton.tsx";
import { Words } from "./Words.tsx";

/** The posts in their order, the words of each claim underlined in the manner of its mark. */
export function Discussion() {
  const { posts } = board.value!.discussion;
  const byPost = Map.groupBy(board.value!.claims, (claim) => claim.post);
  if (posts.length === 0) return <p class="empty">There is no post in this discussion.</p>;
  return (
    <ol class="posts" aria-label="Discussion">
      {posts.map((post) => (
        <Post key={post.index} post={post} claims={byPost.get(post.index) ?? []} />
      ))}
    </ol>
  );
}

function Post({ post, claims }: { post: PostData; claims: Claim[] }) {
  const quotations = board.value!.discussion.quotations.filter((quotation) => quotation.post === post.index);
  const { segments, lanes, misplaced } = cut(
    post.text,
    claims,
    quotations.map(({ span }) => span),
  );
  return (
    <li class="post" id={`post-${post.index}`}>
      <div class="post-head">
        <span class="post-author">{post.author ?? `Post ${post.index + 1}`}</span>
        {post.at && <time dateTime={post.at}>{dayText(post.at)}</time>}
        <ReplyTo post={post} />
      </div>
      <div class="post-body">
        <p class="post-text">
          {segments.map((segment, i) => (
            <Words key={`${post.index}.${i}`} segment={segment} lanes={lanes} />
          ))}
        </p>
        <Footnotes post={post} attributions={quotations.flatMap(({ attributedTo }) => attributedTo ?? [])} />
        {misplaced.length > 0 && (
          <p class="post-note">
            Claims whose words are not where they should be:
            {misplaced.map((claim) => (
              <ClaimButton key={claim.id} claim={claim} />
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

function ReplyTo({ post }: { post: PostData }) {
  const { posts } = board.value!.discussion;
  const parent = posts.find((other) => other.index === post.replyTo || other.id === post.replyTo);
  if (!parent) return null;
  return (
    <a class="reply-to" href={`#post-${parent.index}`}>
      <span class="unseen">in reply </span>to {parent.author ?? `post ${parent.index + 1}`}
    </a>
  );
}

function Footnotes({ post, attributions }: { post: PostData; attributions: string[] }) {
  const notes = [...new Set(attributions)].map((who) => `The quotation is ${who}’s.`);
  const times = post.repeats.length;
  if (times > 0)
    notes.push(times === 1 ? "Stands once more in the thread." : `Stands ${times} more times in the thread.`);
  return notes.length > 0 ? <p class="post-note">{notes.join(" ")}</p> : null;
}
