/* What stands above every view: the way to sync and settings, and warnings that must not be missed. */
import { button, h, paragraphs } from "./dom.js";
import { nameOf } from "./doors.js";
import { letGoOf, overtaken } from "./finish.js";
import { keep, phone } from "./phone.js";
import { trouble } from "./trouble.js";
import { cannotWorkOffline, isWaiting, takeNewVersion } from "./update.js";
import { overdue, syncState } from "./view-sync.js";
import { t } from "./words.js";

export function header(go) {
  if (!phone.device) {
    return [
      h("b", null, t("app-name")),
      button("Aa", () => go("settings"), { class: "second", "aria-label": t("settings") }),
    ];
  }
  const { sign, words, kind } = syncState();
  return [
    h("a", { class: "chip " + kind, href: "#/sync" }, h("span", { "aria-hidden": "true" }, sign), " ", words),
    button("Aa", () => go("settings"), { class: "second", "aria-label": t("settings") }),
  ];
}

export function banners(go) {
  return [fullDisk(), wiped(), unfinishable(), late(go), offline(), updated()].filter(Boolean);
}

function banner(kind, words, ...actions) {
  return h(
    "section",
    {
      class: "notice " + kind,
      role: kind === "bad" ? "alert" : null,
      "aria-label": t("notice"),
      "data-banner": true,
    },
    paragraphs(words),
    actions,
  );
}

function fullDisk() {
  return trouble.kind
    ? banner(
        "bad",
        t("disk-" + trouble.kind),
        button(t("try-again"), () => trouble.retry()),
      )
    : null;
}

/** Says plainly what may be missing, once the server has said what it holds. */
function wiped() {
  const lost = phone.lost;
  if (!lost) {
    return null;
  }
  const { ids, doors, unfinished, missing } = lost;
  const lines = [t("wiped")];
  lines.push(
    missing === null
      ? t("wiped-unknown", { n: ids.length })
      : t(missing > 0 ? "wiped-missing" : "wiped-none", { n: ids.length, held: ids.length - missing, missing }),
  );
  if (unfinished > 0) {
    lines.push(t("wiped-drafts", { n: unfinished }));
  }
  if (doors.length > 0 && (missing !== 0 || unfinished > 0)) {
    lines.push(t("wiped-doors", { doors: doors.join("、") }));
  }
  const read = button(t("understood"), () => keep({ lost: null }), { class: "second", disabled: missing === null });
  return banner("bad", lines.join("\n"), read);
}

/** Answers that nobody can use any more are deleted, but not without a word. */
function unfinishable() {
  const doors = overtaken().map(({ household }) => household);
  return doors.length > 0
    ? banner(
        "warn",
        t("overtaken", { n: doors.length, doors: doors.map(nameOf).join("、") }),
        button(t("overtaken-read"), () => letGoOf(doors), { class: "second" }),
      )
    : null;
}

function late(go) {
  const hours = overdue();
  return hours
    ? banner(
        hours === 48 ? "bad" : "warn",
        t("late-" + hours),
        button(t("sync"), () => go("sync"), { class: "second" }),
      )
    : null;
}

function offline() {
  return cannotWorkOffline() ? banner("warn", t("not-offline")) : null;
}

function updated() {
  return isWaiting()
    ? banner("", t("new-version"), button(t("take-new-version"), takeNewVersion, { class: "second" }))
    : null;
}
