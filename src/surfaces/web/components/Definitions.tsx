import type { Definition } from "../../api/schemas.ts";
import { Inputs } from "./Inputs.tsx";
import { Stamp } from "./Stamp.tsx";

/** How a test comes out under each other definition on record, with that one's own figures. */
export function Definitions({ definitions }: { definitions: Definition[] }) {
  return (
    <>
      {definitions.map(({ definition, verdict, reason, inputs }) => (
        <section class="definition" key={definition}>
          <h3>On {definition}</h3>
          <p class={`verdict-${verdict} try-verdict`}>
            <Stamp verdict={verdict} /> would {verdict === "holds" ? "hold" : "fail"}
          </p>
          <p>{reason}</p>
          <Inputs inputs={inputs} />
        </section>
      ))}
    </>
  );
}
