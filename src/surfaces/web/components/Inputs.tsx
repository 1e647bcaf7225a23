import type { Input } from "../../api/schemas.ts";
import { dayText, figure, periodText } from "../figures.ts";
import { Sourced } from "./Sourced.tsx";

/** The figures a mark rests on: what each says, when it became public, where it was read. */
export function Inputs({ inputs }: { inputs: Input[] }) {
  if (inputs.length === 0) return null;
  return (
    <section class="inputs">
      <h3 class="inputs-title">Figures</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">Period</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col">Public</th>
          </tr>
        </thead>
        {inputs.map((input) => (
          <Figure key={`${input.subject} ${input.measure} ${input.periodStart} ${input.knownAt}`} input={input} />
        ))}
      </table>
    </section>
  );
}

function Figure({ input }: { input: Input }) {
  return (
    <tbody>
      <tr>
        <td>
          {input.subject} {input.measure.replaceAll("_", " ")}
        </td>
        <td>{periodText(input.periodStart, input.periodEnd)}</td>
        <td class="number">{figure(input.value, input.unit)}</td>
        <td>{dayText(input.knownAt)}</td>
      </tr>
      <tr class="source">
        <td colSpan={4}>
          <Sourced text={input.source} />
        </td>
      </tr>
    </tbody>
  );
}
