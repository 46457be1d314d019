/* An interview under way, as it is kept on the phone. */
import { uuid } from "./seal.js";

/** One that has not begun. */
export function freshDraft(wave, household, language) {
  return {
    household: household.id,
    wave: wave.id,
    id: uuid(),
    form_id: wave.form_id,
    version: wave.version,
    language,
    stage: "intro",
    roster: null,
    answers: {},
    at: "",
    resident_ticked: [],
    cards_shown: [],
    selections: 0,
    breaks: 0,
    seconds: 0,
    started: null,
    finished: null,
    gap: null,
  };
}
