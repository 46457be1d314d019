/* Starts what the page has: comfort everywhere, the queue everywhere, steps where there is a form. */
import { wireComfort } from "./resident-comfort.js";
import { dropOldDrafts, hasDraft } from "./resident-draft.js";
import { answersIn, setHidden } from "./resident-form.js";
import { tellLater } from "./resident-later.js";
import { startQueue } from "./resident-queue.js";
import { Steps } from "./resident-steps.js";

let steps = null;

/** The household's secret came behind the #, with its number for choosing the adult: it is taken out of the address, where others could read it. */
function takeLetter() {
  const sent = new URLSearchParams(location.hash.slice(1));
  const code = sent.get("c");
  if (code) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  const number = sent.get("s");
  return { code: code || "", selection: /^\d{1,10}$/.test(number || "") ? Number(number) : null };
}

function wire(letter) {
  wireComfort();
  const form = document.getElementById("answers");
  steps = form && form.dataset.trouble === "" && !isBegun(form) ? new Steps(form, letter) : null;
  if (steps) {
    steps.open();
    document.querySelectorAll(".language").forEach((button) => {
      button.onclick = (event) => {
        event.preventDefault();
        switchLanguage(form, button.value);
      };
    });
  }
  const kept = document.querySelector("[data-draft-kept]");
  if (kept) {
    kept.hidden = !hasDraft(kept.dataset.draftKept);
  }
  tellLater(ownUuid());
}

/** Somebody filled in the plain form before the script arrived: then it stays as it is, nothing jumps away. */
function isBegun(form) {
  return form.dataset.fresh === "true" && Object.keys(answersIn(form)).length > 0;
}

function ownUuid() {
  return steps ? steps.sending.uuid() : "";
}

/** The same page in another language, at the same question, with all answers. */
async function switchLanguage(form, tag) {
  const letter = { code: steps.code, selection: steps.who.selection };
  setHidden(form, "_at", steps.at);
  const sent = new URLSearchParams(new FormData(form));
  sent.set("_switch", tag);
  try {
    const response = await fetch(form.dataset.path, { method: "POST", body: sent });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!page.getElementById("answers")) {
      throw new Error("no form");
    }
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.replaceWith(page.body);
    wire(letter);
  } catch (noNetwork) {
    document.getElementById("no-network").hidden = false;
  }
}

dropOldDrafts();
wire(takeLetter());
startQueue((item) => {
  if (steps && item.uuid === ownUuid()) {
    steps.sending.onNews(item);
  }
  tellLater(ownUuid());
});
// A page brought back by the browser after the answers were sent would offer them again: it starts afresh.
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
