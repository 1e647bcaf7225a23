import { type Filter, NO_FILTER } from "../filter.ts";
import { board, filter, shown, view } from "../state.ts";
import { type Shown, VERDICT_WORDS, VERDICTS, verdictOf } from "../verdicts.ts";
import { Stamp } from "./Stamp.tsx";

/** How the claims came out, which of them to show, and in which form. */
export function Summary() {
  const claims = board.value!.claims;
  const count = (verdict: Shown) => claims.filter((claim) => verdictOf(claim) === verdict).length;
  const unmarked = count("unmarked") > 0 ? (["unmarked"] as const) : [];
  const counts = [...VERDICTS, ...unmarked].map((verdict) => ({ verdict, count: count(verdict) }));
  return (
    <section class="summary" aria-label="Summary of the marks" id="claims">
      <div class="streak" aria-hidden="true">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ verdict, count }) => (
            <span key={verdict} class={`streak-part verdict-${verdict}`} style={{ flexGrow: String(count) }} />
          ))}
      </div>
      <fieldset class="verdicts">
        <legend class="unseen">Show only one verdict</legend>
        {counts.map((entry) => (
          <VerdictButton key={entry.verdict} {...entry} />
        ))}
      </fieldset>
      <div class="tools">
        <Views />
        <Choice name="kind" label="Kind" values={claims.map((claim) => claim.kind)} />
        <Choice name="subject" label="Subject" values={claims.flatMap((claim) => claim.subjects)} />
        <label class="search">
          <span class="unseen">Search the claims</span>
          <input
            type="search"
            placeholder="Search claims"
            value={filter.value.words}
            onInput={(event) => narrow({ words: event.currentTarget.value })}
          />
        </label>
      </div>
      <Count total={claims.length} />
    </section>
  );
}

const narrow = (part: Partial<Filter>) => (filter.value = { ...filter.value, ...part });

function VerdictButton({ verdict, count }: { verdict: Shown; count: number }) {
  const pressed = filter.value.verdict === verdict;
  const { name, meaning } = VERDICT_WORDS[verdict];
  return (
    <button
      type="button"
      class="verdict-button"
      aria-pressed={pressed}
      title={meaning}
      disabled={count === 0 && !pressed}
      onClick={() => narrow({ verdict: pressed ? null : verdict })}
    >
      <Stamp verdict={verdict} />
      <span class="verdict-count">{count}</span>
      <span class="verdict-name">{name}</span>
    </button>
  );
}

function Views() {
  return (
    <fieldset class="views">
      <legend class="unseen">Show as</legend>
      {(["discussion", "ledger"] as const).map((name) => (
        <button key={name} type="button" aria-pressed={view.value === name} onClick={() => (view.value = name)}>
          {name === "discussion" ? "Discussion" : "Ledger"}
        </button>
      ))}
    </fieldset>
  );
}

function Choice({ name, label, values }: { name: "kind" | "subject"; label: string; values: string[] }) {
  const distinct = [...new Set(values)].sort();
  return (
    <label class="choice">
      <span class="unseen">{label}</span>
      <select
        value={filter.value[name] ?? ""}
        onChange={(event) => narrow({ [name]: event.currentTarget.value || null })}
      >
        <option value="">Every {label.toLowerCase()}</option>
        {distinct.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}

function Count({ total }: { total: number }) {
  const count = shown.value.size;
  const narrowed = filter.value !== NO_FILTER && count < total;
  return (
    <p class="shown" role="status">
      {total === 0 ? "No claim was found in it." : narrowed ? `${count} of ${total} claims` : `${total} claims`}
      {narrowed && (
        <button type="button" class="link" onClick={() => (filter.value = NO_FILTER)}>
          show all
        </button>
      )}
    </p>
  );
}
