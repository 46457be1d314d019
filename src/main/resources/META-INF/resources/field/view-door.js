/* One door: how it stands, what happened there before, and what to do now. */
import { isOpen, sayTime } from "./clock.js";
import { bar, button, h, heading } from "./dom.js";
import { isDone, nameOf, symbolOf } from "./doors.js";
import { isOvertaken, letGoOf } from "./finish.js";
import { attemptsAt, findDoor, phone } from "./phone.js";
import { canTakeBack, takeBack } from "./records.js";
import { guarded } from "./trouble.js";
import { sayStanding, standingOf } from "./view-doors.js";
import { say, t } from "./words.js";

/** Nothing more is to be done here. */
export const CLOSED = ["answered", "completed", "elsewhere"];

export function doorView(go, id) {
  const door = findDoor(id);
  if (!door) {
    return [heading(t("door-gone")), h("p", null, t("door-gone-why")), bar(button(t("to-list"), () => go("")))];
  }
  const { wave, household } = door;
  const stand = standingOf(household);
  return [
    h("p", { class: "community" }, household.community_name),
    heading(nameOf(household)),
    household.note ? h("p", { class: "note" }, household.note) : null,
    h(
      "p",
      { class: "standing " + stand.kind },
      h("span", { class: "sign", "aria-hidden": "true" }, symbolOf(stand)),
      " ",
      sayStanding(stand),
    ),
    advice(wave, household, stand),
    attempts(household),
    actions(go, wave, household, stand),
  ];
}

function advice(wave, household, stand) {
  if (CLOSED.includes(stand.kind)) {
    return h("div", { class: "notice" }, h("p", null, t(stand.kind + "-kindly")));
  }
  if (stand.kind === "draft") {
    const draft = phone.drafts.get(household.id);
    const kind = household.answered ? (stand.finished ? "answered-seal" : "answered-draft") : goneKind(household);
    if (kind && !(kind === "gone-draft" && isOvertaken(draft, wave, household))) {
      return h("div", { class: "notice warn" }, h("p", null, t(kind)));
    }
  }
  if (stand.kind === "unconfirmed") {
    return h("div", { class: "notice warn" }, h("p", null, t("unconfirmed-kindly")));
  }
  return isOpen(wave) ? null : h("div", { class: "notice warn" }, h("p", null, t("wave-not-open-door")));
}

function goneKind(household) {
  return household.gone || household.mine === false ? "gone-draft" : "";
}

function attempts(household) {
  const before = attemptsAt(household);
  if (before.length === 0) {
    return h("p", { class: "hint" }, t("no-attempts"));
  }
  return [
    h("h2", null, t("attempts")),
    h(
      "ol",
      { class: "attempts" },
      before.map((attempt) => h("li", null, attemptText(attempt))),
    ),
  ];
}

function attemptText(attempt) {
  const when = attempt.hour ? sayTime(attempt.hour, false) : "";
  const undo = () =>
    guarded(
      () => takeBack(attempt),
      () => say(t("taken-back")),
    );
  return [
    h("b", null, t("outcome-" + attempt.outcome)),
    h(
      "small",
      null,
      [
        when,
        attempt.by_me ? t("by-me") : t("by-other"),
        attempt.again_at ? t("again-at", { when: sayTime(attempt.again_at) }) : "",
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    attempt.note ? h("small", null, attempt.note) : null,
    attempt.id && canTakeBack(attempt) ? button(t("take-back"), undo, { class: "second" }) : null,
  ];
}

function actions(go, wave, household, stand) {
  const list = button(t("to-list"), () => go(""), { class: "second" });
  if (CLOSED.includes(stand.kind)) {
    return bar(list);
  }
  const draft = phone.drafts.get(household.id);
  if (draft && isOvertaken(draft, wave, household)) {
    return bar(list, button(t("overtaken-read"), () => letGoOf([household]), { class: "second" }));
  }
  const canGoOn = isOpen(wave) || (draft && draft.stage === "cards");
  const ask = draft ? "go-on" : isDone(stand) || stand.kind === "unconfirmed" ? "ask-after-all" : "ask";
  return bar(
    canGoOn ? button(t(ask), () => go("ask/" + household.id)) : null,
    isOpen(wave) && !stand.finished ? button(t("not-asked"), () => go("outcome/" + household.id), { class: "second" }) : null,
    list,
  );
}
