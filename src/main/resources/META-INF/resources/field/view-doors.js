/* The list of doors, by building, with how each stands. */
import { endOfToday, isOpen, sayTime } from "./clock.js";
import { button, h, heading } from "./dom.js";
import { byBuilding, isDone, isForToday, nameOf, standing, symbolOf } from "./doors.js";
import { Interview } from "./interview.js";
import { attemptsAt, householdsOf, isChecked, phone } from "./phone.js";
import { officeLine } from "./view-settings.js";
import { t } from "./words.js";

const chosen = { wave: null, filter: "todo" };

/** The wave that was chosen, else the first open one, else the first. */
export function currentWave() {
  const waves = phone.pack.waves;
  return waves.find((wave) => wave.id === chosen.wave) || waves.find(isOpen) || waves[0];
}

export function standingOf(household) {
  return standing(household, attemptsAt(household), phone.drafts.get(household.id));
}

export function doorsView(go) {
  Interview.leave();
  const wave = currentWave();
  if (!wave) {
    return [heading(t("no-doors")), h("p", null, t(phone.lastContact ? "no-doors-why" : "no-doors-yet")), officeLine()];
  }
  const doors = householdsOf(wave).map((household) => ({ household, stand: standingOf(household) }));
  const piles = {
    todo: doors.filter(({ stand }) => !isDone(stand)),
    today: doors.filter(({ stand }) => isForToday(stand, endOfToday())),
    done: doors.filter(({ stand }) => isDone(stand)),
  };
  return [
    heading(wave.name),
    wavePicker(wave, go),
    h("p", { class: "hint" }, isOpen(wave) ? t("closes", { when: sayTime(wave.closes_at) }) : t("wave-not-open")),
    phone.ended ? h("p", { class: "notice warn" }, t("ended")) : null,
    extras(wave),
    list(piles[chosen.filter]),
    officeLine(),
    h(
      "nav",
      { class: "bar piles", "aria-label": t("filter") },
      ["todo", "today", "done"].map((pile) => pileButton(pile, piles, go)),
    ),
  ];
}

function wavePicker(wave, go) {
  const others = phone.pack.waves.filter((one) => one !== wave);
  return others.map((other) =>
    button(t("other-wave", { name: other.name }), () => ((chosen.wave = other.id), go("")), { class: "second wide" }),
  );
}

function pileButton(pile, piles, go) {
  const attributes = { "aria-pressed": String(chosen.filter === pile), class: "second", "data-key": pile };
  const press = () => {
    chosen.filter = pile;
    go("");
  };
  return h(
    "button",
    Object.assign({ type: "button", onClick: press }, attributes),
    t("pile-" + pile),
    h("b", null, " " + piles[pile].length),
  );
}

/** Random walks and back-checks, where there are any. */
function extras(wave) {
  const checks = (wave.back_checks || []).filter((check) => !isChecked(check.id));
  return [
    (wave.walks || []).map((walk) =>
      h(
        "a",
        { class: "door", href: "#/walk/" + walk.sample },
        h("span", { class: "sign", "aria-hidden": "true" }, "+"),
        h("span", null, h("b", null, t("walk")), h("small", null, walk.community_name)),
      ),
    ),
    checks.map((check) =>
      h(
        "a",
        { class: "door", href: "#/check/" + check.id },
        h("span", { class: "sign", "aria-hidden": "true" }, "?"),
        h("span", null, h("b", null, t("check") + " " + nameOf(check)), h("small", null, sayCheck(check))),
      ),
    ),
  ];
}

function sayCheck(check) {
  return check.community_name + (phone.checks.has(check.id) ? " · " + t("check-again") : "");
}

function list(doors) {
  if (doors.length === 0) {
    return h("p", { class: "empty" }, t("pile-empty-" + chosen.filter));
  }
  const standings = new Map(doors.map(({ household, stand }) => [household.id, stand]));
  const groups = byBuilding(doors.map(({ household }) => household));
  return groups.map((group, at) => [
    at === 0 || groups[at - 1].community !== group.community ? h("p", { class: "community" }, group.name) : null,
    h("h2", null, group.building || t("no-building"), h("small", null, " " + t("doors", { n: group.doors.length }))),
    h(
      "ul",
      { class: "doors" },
      group.doors.map((door) => h("li", null, doorLink(door, standings.get(door.id)))),
    ),
  ]);
}

function doorLink(door, stand) {
  return h(
    "a",
    { class: "door " + stand.kind, href: "#/door/" + door.id },
    h("span", { class: "sign", "aria-hidden": "true" }, symbolOf(stand)),
    h(
      "span",
      null,
      h("b", null, [door.unit, door.door].filter(Boolean).join(" ")),
      h("small", null, sayStanding(stand)),
    ),
  );
}

function wordsOf(stand) {
  return stand.finished ? "stand-cards" : stand.over ? "stand-over" : "stand-" + stand.kind;
}

/** "约今天 19:00 再去 · 去过 2 次" */
export function sayStanding(stand) {
  const what = t(stand.kind === "again" ? "outcome-" + stand.outcome : wordsOf(stand));
  const again = stand.again_at && !isDone(stand) ? t("again-at", { when: sayTime(stand.again_at) }) : "";
  const tries = stand.tries > 0 && !isDone(stand) ? t("tries", { n: stand.tries }) : "";
  return [what, again, tries].filter(Boolean).join(" · ");
}
