import { Component } from "preact";
import type { Board, Claim, Post as PostData } from "../../api/schemas.ts";
import { dayText } from "../figures.ts";
import { cut } from "../segments.ts";
import { ClaimButton } from "./ClaimButton.tsx";
import { Words } from "./Words.tsx";

interface PostProps {
  post: PostData;
  parent: PostData | undefined;
  claims: readonly Claim[];
  quotations: readonly Board["discussion"]["quotations"][number][];
}

const equal = <T,>(a: readonly T[], b: readonly T[]) => a.length === b.length && a.every((one, i) => one === b[i]);

/** One post, drawn anew only when one of its claims is another: most posts stay as they are when the day changes. */
export class Post extends Component<PostProps> {
  override shouldComponentUpdate(next: PostProps) {
    return next.post !== this.props.post || !equal(next.claims, this.props.claims);
  }

  override render(props: PostProps) {
    return <Drawn {...props} />;
  }
}

function Drawn({ post, parent, claims, quotations }: PostProps) {
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
        {parent && <ReplyTo parent={parent} />}
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

function ReplyTo({ parent }: { parent: PostData }) {
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
