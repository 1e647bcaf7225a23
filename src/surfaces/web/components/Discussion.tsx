import type { Post as PostData } from "../../api/schemas.ts";
import { board } from "../state.ts";
import { Post } from "./Post.tsx";

/** The posts in their order, the words of each claim underlined in the manner of its mark. */
export function Discussion() {
  const { posts, quotations } = board.value!.discussion;
  const claimsOf = Map.groupBy(board.value!.claims, (claim) => claim.post);
  const quotationsOf = Map.groupBy(quotations, (quotation) => quotation.post);
  const byName = new Map<number | string, PostData>(
    posts.flatMap((post) => [
      [post.index, post],
      [post.id, post],
    ]),
  );
  if (posts.length === 0) return <p class="empty">There is no post in this discussion.</p>;
  return (
    <ol class="posts" aria-label="Discussion">
      {posts.map((post) => (
        <Post
          key={post.index}
          post={post}
          parent={post.replyTo === null ? undefined : byName.get(post.replyTo)}
          claims={claimsOf.get(post.index) ?? NONE}
          quotations={quotationsOf.get(post.index) ?? NONE}
        />
      ))}
    </ol>
  );
}

const NONE: never[] = [];
