import type { Mention } from "../claims/mention.ts";
import { type Ask, part, wordsBetween } from "./ask.ts";

/** After these words stands the cause, before them the effect. */
const EFFECT_BEFORE =
  /^(?:because|because of|due to|thanks to|driven by|caused by|as a result of|owing to|on the back of|on news|came after|stems from|stemming from|attributed to|on fears|amid fears)$/i;
/** After these words stands the effect. */
const EFFECT_AFTER =
  /^(?:led to|leads to|leading to|drove|drives|driving|causes|caused|causing|resulted in|results in|forced|forcing|pushed|pushing|sent|triggered|triggering|sparked|spurred|fueled|fuelled|weighing on|weighed on)$/i;
/** "On", "after" and the like of a cause that no cue marks. */
const states = (mention: Mention) => mention.kind === "quantity" || mention.kind === "direction";

/** The mentions of the effect: what stands on the other side of the causing words, or after the comma of "because X, Y". */
function effectMentions(ask: Ask): Mention[] | null {
  const cue = ask.cues.find(
    ({ cue: name, text }) => name === "cause" && (EFFECT_BEFORE.test(text) || EFFECT_AFTER.test(text)),
  );
  if (!cue || ask.offset === null) return null;
  if (EFFECT_AFTER.test(cue.text)) return ask.mentions.filter(({ start }) => start >= cue.end);
  const before = ask.mentions.filter(({ end }) => end <= cue.start);
  if (before.some(states)) return before;
  const comma = wordsBetween(ask, cue.end, Number.POSITIVE_INFINITY).indexOf(",");
  return comma < 0 ? null : ask.mentions.filter(({ start }) => start > cue.end + comma);
}

/** A claim that something had an effect, as the statement of the effect; the ask itself where no measurable effect is told apart. */
export function withEffect(ask: Ask): { ask: Ask; cut: boolean } {
  const kept = effectMentions(ask);
  if (!kept?.some(states)) return { ask, cut: false };
  const { claim } = ask;
  const measures = (mentions: readonly Mention[]) => mentions.filter(({ kind }) => kind === "measure").length;
  const foreign = measures(kept) === 0 && measures(ask.mentions) > 0;
  return {
    ask: {
      ...part(ask, kept),
      claim: {
        ...claim,
        kind: claim.kind === "cause" ? "report" : claim.kind,
        measure: foreign ? null : claim.measure,
      },
    },
    cut: true,
  };
}
