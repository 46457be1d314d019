/* What the notice says when this phone remembers something: an unfinished response, or one that was sent. */
import { countOf, draftOf, dropDraft } from "./resident-draft.js";
import { read } from "./resident-store.js";

/** Nothing is filled in without being asked: the phone may be shared. */
export function offerDraft(steps) {
  const draft = draftOf(steps.path, steps.description.version);
  document.getElementById("answered-here").hidden = draft !== null || read("doorstep.done." + steps.path) === null;
  if (!draft) {
    return;
  }
  const place = document.getElementById("draft");
  place.querySelector("[data-slot]").textContent = place.dataset.when
    .replace("%d", moment(draft.saved))
    .replace("%n", countOf(draft));
  place.hidden = false;
  document.querySelector("[data-begin]").parentElement.hidden = true;
  place.querySelector("[data-resume]").onclick = () => steps.resume(draft);
  place.querySelector("[data-anew]").onclick = () => {
    dropDraft(steps.path);
    steps.withoutOffer();
    steps.begin();
  };
}

function moment(time) {
  const words = { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" };
  return new Date(time).toLocaleString(document.documentElement.lang, words);
}
