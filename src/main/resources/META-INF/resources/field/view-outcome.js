/* What came of this attempt, in plain words; a time to come again where there is one. */
import { dayField, trueNow } from "./clock.js";
import { bar, button, choice, h, heading, onSubmit } from "./dom.js";
import { AGAIN, nameOf, OUTCOMES } from "./doors.js";
import { claim } from "./hold.js";
import { Interview } from "./interview.js";
import { dropDraft, findDoor, phone } from "./phone.js";
import { recordVisit } from "./records.js";
import { syncNow } from "./sync.js";
import { guarded } from "./trouble.js";
import { doorView } from "./view-door.js";
import { say, t } from "./words.js";

const LONGEST_NOTE = 200;

/** @param preset an outcome that suggests itself, such as appointment */
export function outcomeView(go, id, preset) {
  const found = findDoor(id);
  const draft = phone.drafts.get(id);
  if (!found || (draft && draft.stage === "cards")) {
    // What was asked to the end is sealed, not noted down as something else.
    return doorView(go, id);
  }
  const { wave, household } = found;
  const begun = Boolean(draft) && Object.keys(draft.answers).length > 0;
  const form = h("form", { class: "outcome", novalidate: true });
  const again = againFields();
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const { nobody, somebody } = OUTCOMES;
  const groups = Object.entries(begun ? { begun: ["interrupted"], nobody, somebody } : OUTCOMES);
  form.append(
    ...groups.map(([group, outcomes]) =>
      h(
        "fieldset",
        { class: "question" },
        h("legend", null, t("outcomes-" + group)),
        outcomes.map((outcome) =>
          choice(
            { type: "radio", name: "outcome", value: outcome, checked: outcome === preset },
            t("outcome-" + outcome),
            hintOf(outcome, begun),
          ),
        ),
      ),
    ),
    h(
      "div",
      { class: "field" },
      h("label", { for: "note" }, t("note")),
      h("p", { class: "hint", id: "note-hint" }, t("note-hint")),
      h("textarea", {
        id: "note",
        name: "note",
        rows: "2",
        maxlength: String(LONGEST_NOTE),
        "aria-describedby": "note-hint",
      }),
    ),
    problem,
    bar(
      h("button", { type: "submit" }, t("note-down")),
      button(t("cancel"), () => history.back(), { class: "second" }),
    ),
  );
  const outcome = () => form.elements.outcome.value;
  const refresh = () => again.offer(outcome(), form.querySelector("[name=outcome]:checked"));
  form.addEventListener("change", refresh);
  onSubmit(form, () => {
    const wrong = outcome() ? again.problem(outcome()) : t("pick-outcome");
    problem.hidden = !wrong;
    problem.textContent = wrong;
    if (wrong) {
      return false;
    }
    const visit = { outcome: outcome(), again_at: again.time(outcome()), note: form.elements.note.value.trim() };
    return finish(go, wave, household, visit);
  });
  refresh();
  return [h("p", { class: "community" }, nameOf(household)), heading(t("what-happened")), form];
}

function hintOf(outcome, begun) {
  if (begun && !(outcome in AGAIN)) {
    return t("answers-dropped");
  }
  const words = t("outcome-hint-" + outcome);
  return words.startsWith("outcome-hint-") ? null : words;
}

/**
 * An interview under way is kept where it can go on, and taken off the phone where it cannot.
 *
 * @returns whether it is noted down
 */
async function finish(go, wave, household, visit) {
  if (!(await claim(household.id))) {
    say(t("other-window"));
    go("door/" + household.id);
    return false;
  }
  const goesOn = visit.outcome in AGAIN;
  const record = () =>
    recordVisit(wave, household, visit, (to) => {
      if (!goesOn) {
        dropDraft(to, household.id);
      }
    });
  return guarded(record, () => {
    Interview.leave();
    say(t("noted-down", { door: nameOf(household), what: t("outcome-" + visit.outcome) }));
    go("");
    syncNow();
  });
}

function againFields() {
  const day = h("input", { type: "date", id: "again-day", min: dayField(0), value: dayField(1) });
  const hour = h("input", { type: "time", id: "again-time", value: "19:00" });
  const wanted = h("input", { type: "checkbox", id: "again-wanted" });
  const times = h(
    "div",
    { class: "times" },
    h(
      "div",
      { class: "quick" },
      [
        [0, "today"],
        [1, "tomorrow"],
        [2, "in-two-days"],
      ].map(([days, word]) => button(t(word), () => (day.value = dayField(days)), { class: "second" })),
    ),
    h("div", { class: "field" }, h("label", { for: "again-day" }, t("day")), day),
    h("div", { class: "field" }, h("label", { for: "again-time" }, t("time")), hour),
  );
  const tick = h("label", { class: "choice" }, wanted, h("span", null, t("again-wanted")));
  const box = h("fieldset", { class: "question", hidden: true }, h("legend", null, t("again")), tick, times);
  const isWanted = (outcome) => AGAIN[outcome] || (outcome in AGAIN && wanted.checked);
  return {
    box,
    /** Right below what was picked, so that nobody has to look for it. */
    offer(outcome, picked) {
      box.hidden = !(outcome in AGAIN);
      if (!box.hidden && box.previousElementSibling !== picked.parentElement) {
        picked.parentElement.after(box);
      }
      tick.hidden = AGAIN[outcome] === true;
      times.hidden = !isWanted(outcome);
    },
    time: (outcome) => (isWanted(outcome) ? new Date(day.value + "T" + hour.value).toISOString() : null),
    problem(outcome) {
      const time = Date.parse(day.value + "T" + hour.value);
      if (!isWanted(outcome)) {
        return "";
      }
      return Number.isNaN(time) ? t("again-missing") : time < trueNow() ? t("again-past") : "";
    },
  };
}
