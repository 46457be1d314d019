/* A random walk, where no list of households exists: the plan, the doors found, and a new one. */
import { bar, button, h, heading, onSubmit } from "./dom.js";
import { nameOf } from "./doors.js";
import { householdsOf, phone } from "./phone.js";
import { recordDoor } from "./records.js";
import { uuid } from "./seal.js";
import { syncNow } from "./sync.js";
import { guarded } from "./trouble.js";
import { selectionOf } from "./walk.js";
import { say, t } from "./words.js";

export function walkView(go, sample) {
  const wave = phone.pack.waves.find((one) => (one.walks || []).some((walk) => String(walk.sample) === sample));
  if (!wave) {
    return [heading(t("door-gone")), bar(button(t("to-list"), () => go("")))];
  }
  const walk = wave.walks.find((one) => String(one.sample) === sample);
  const own = phone.found.filter((door) => door.sample === walk.sample);
  const number = Math.max(walk.found, ...own.map((door) => door.number), 0) + 1;
  return [
    h("p", { class: "community" }, walk.community_name),
    heading(t("walk")),
    h(
      "dl",
      null,
      [
        ["walk-start", walk.start],
        ["walk-rule", walk.rule],
        ["walk-step", t("walk-every", { n: walk.step })],
        ["walk-found", t("walk-found-of", { n: walk.found + own.length, of: walk.wanted })],
      ].map(([term, value]) => h("div", null, h("dt", null, t(term)), h("dd", null, value))),
    ),
    own.length > 0
      ? h(
          "ul",
          null,
          own.map((door) => h("li", null, h("a", { href: "#/door/" + door.id }, nameOf(door)))),
        )
      : null,
    form(go, wave, walk, number),
  ];
}

function form(go, wave, walk, number) {
  const field = (name, longest, required) =>
    h(
      "div",
      { class: "field" },
      h("label", { for: "walk-" + name }, t("walk-" + name)),
      h("input", { id: "walk-" + name, name, maxlength: String(longest), required, autocomplete: "off" }),
    );
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const add = h(
    "form",
    { novalidate: true },
    h("h2", null, t("walk-add", { n: number })),
    field("building", 40),
    field("unit", 20),
    field("door", 20, true),
    field("note", 200),
    field("skipped", 200),
    problem,
    bar(
      h("button", { type: "submit" }, t("walk-keep")),
      button(t("to-list"), () => go(""), { class: "second" }),
    ),
  );
  onSubmit(add, async () => {
    const value = (name) => add.elements[name].value.trim();
    const door = { id: uuid(), number };
    ["building", "unit", "door", "note", "skipped"].forEach((name) => (door[name] = value(name)));
    const wrong = door.door === "" ? "walk-door-missing" : isThere(wave, walk, door) ? "walk-door-there" : "";
    problem.hidden = wrong === "";
    problem.textContent = wrong ? t(wrong) : "";
    if (wrong) {
      add.elements.door.focus();
      return false;
    }
    door.selection = await selectionOf(walk, number);
    return guarded(
      () => recordDoor(wave, walk, door),
      () => {
        say(t("walk-kept", { door: nameOf(door) }));
        go("door/" + door.id);
        syncNow();
      },
    );
  });
  return add;
}

/** Whether that address is in the sample already, however it was typed. */
function isThere(wave, walk, door) {
  const address = (one) =>
    [one.building, one.unit, one.door].map((part) => (part || "").normalize("NFKC").replace(/\s/g, "").toLowerCase());
  const same = String(address(door));
  return householdsOf(wave).some((one) => one.community === walk.community && String(address(one)) === same);
}
