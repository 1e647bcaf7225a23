import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const subjectsOf = (source: string) => extractClaims(readDiscussion(source, {})).flatMap(({ subjects }) => subjects);

describe("the name of a poster", () => {
  const thread = (author: string) =>
    JSON.stringify({
      posts: [
        { id: "1", at: "2024-02-14", author, text: "Copper closed at 8,210 on the LME." },
        {
          id: "2",
          at: "2024-02-15",
          author: "lee",
          replyTo: "1",
          text: "What do you think, TinBoxerX? TinBoxerX is down 4% today.",
        },
      ],
    });

  it("is no firm that the thread speaks of, where another's so written is", () => {
    expect(subjectsOf(thread("kim"))).toContain("TinBoxerX");
    expect(subjectsOf(thread("TinBoxerX"))).not.toContain("TinBoxerX");
  });

  it("is nobody's subject in the line that tells whose words are repeated", () => {
    const post = (name: string, words: string, n: number) =>
      `${name}\nMember\nMessages: ${n}2\n\n${words}\n\n${name}, Aug 2${n}, 2022   #12${n}   Like   Reply\n\n`;
    const page =
      post("OreBoxerX", "Copper shorted from 9,600, stop at 10,100.", 3) +
      post("lee_77", 'OreBoxerX said: ↑\n"shorted from 9,600"\n\nBrave. Up 3% since July.', 4);
    expect(subjectsOf(page)).not.toContain("OreBoxerX");
  });
});
