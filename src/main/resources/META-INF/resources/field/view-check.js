/* A back-check: three short questions about a visit that somebody else made. */
import { bar, button, choice, h, heading, onSubmit } from "./dom.js";
import { nameOf } from "./doors.js";
import { isChecked, phone } from "./phone.js";
import { recordCheck } from "./records.js";
import { syncNow } from "./sync.js";
import { guarded } from "./trouble.js";
import { say, t } from "./words.js";

const ASKED = ["visited", "answered_self", "suggested"];

export function checkView(go, id) {
  const wave = phone.pack.waves.find((one) => (one.back_checks || []).some((check) => check.id === id));
  if (!wave || isChecked(id)) {
    return [heading(t("check-done")), bar(button(t("to-list"), () => go("")))];
  }
  const check = wave.back_checks.find((one) => one.id === id);
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const radios = (name, values) =>
    h(
      "fieldset",
      { class: "question" },
      h("legend", null, t("check-" + name)),
      values.map((value) =>
        choice({ type: "radio", name, value }, t("check-" + (name === "reached" ? "reached-" : "") + value)),
      ),
    );
  const asked = h(
    "div",
    { hidden: true },
    ASKED.map((name) => radios(name, ["yes", "no", "unsure"])),
  );
  const form = h(
    "form",
    { novalidate: true },
    radios("reached", ["yes", "no"]),
    asked,
    h(
      "div",
      { class: "field" },
      h("label", { for: "check-note" }, t("note")),
      h("p", { class: "hint", id: "note-hint" }, t("note-hint")),
      h("textarea", { id: "check-note", name: "note", rows: "2", maxlength: "200", "aria-describedby": "note-hint" }),
    ),
    problem,
    bar(
      h("button", { type: "submit" }, t("note-down")),
      button(t("to-list"), () => go(""), { class: "second" }),
    ),
  );
  const value = (name) => form.elements[name].value;
  form.addEventListener("change", () => (asked.hidden = value("reached") !== "yes"));
  onSubmit(form, () => {
    const reached = value("reached") === "yes";
    problem.hidden = value("reached") !== "" && (!reached || ASKED.every((name) => value(name) !== ""));
    problem.textContent = problem.hidden ? "" : t("check-missing");
    if (!problem.hidden) {
      return false;
    }
    const said = { reached, note: value("note").trim() };
    ASKED.forEach((name) => (said[name] = reached ? value(name) : "unsure"));
    return guarded(
      () => recordCheck(wave, check, said),
      () => {
        say(t("check-kept"));
        go("");
        syncNow();
      },
    );
  });
  return [
    h("p", { class: "community" }, check.community_name),
    heading(t("check") + " " + nameOf(check)),
    h("p", { class: "note" }, t("check-hello")),
    form,
  ];
}
