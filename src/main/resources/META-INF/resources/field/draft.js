/* An interview under way, as it is kept on the phone. */
import { uuid } from "./seal.js";

/**
 * One that has not begun.
 *
 * @param counted what is known of an earlier count of this household's adults, {roster, selections}: ending an interview
 *     and beginning anew must not draw again unseen
 */
export function freshDraft(wave, household, language, counted) {
  const { roster, selections } = counted || { roster: null, selections: 0 };
  return {
    household: household.id,
    wave: wave.id,
    id: uuid(),
    form_id: wave.form_id,
    version: wave.version,
    language,
    stage: "intro",
    roster,
    answers: {},
    at: "",
    resident_ticked: [],
    cards_shown: [],
    selections,
    breaks: 0,
    seconds: 0,
    started: null,
    finished: null,
    gap: null,
  };
}
