const ADDRESS = /(https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?])/g;

const LONGEST = 40;

/** An address as a reader needs it: where it leads, not every parameter. */
function shortened(address: string): string {
  const text = address.replace(/^https?:\/\/(www\.)?|\/$/g, "");
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** Text whose web addresses are links. */
export function Sourced({ text }: { text: string }) {
  return (
    <>
      {text.split(ADDRESS).map((part, i) =>
        i % 2 === 1 ? (
          <a key={part} href={part} title={part} target="_blank" rel="noreferrer">
            {shortened(part)}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
