/* What the server holds and what still waits here; the rescue file for a phone that cannot reach the server. */
import { clockOffset, sayTime, trueNow } from "./clock.js";
import { bar, button, h, heading, paragraphs } from "./dom.js";
import { stay } from "./entry.js";
import { change, isOurs, phone, waitingSince } from "./phone.js";
import { sync, syncNow } from "./sync.js";
import { VERSION } from "./version.js";
import { inLanguage, say, t } from "./words.js";

const HOUR = 3600 * 1000;

/** Whether the details are shown: they stay so while the page changes. */
let opened = false;

/** How long the oldest record has been waiting, as far as it should worry: 0, 24 or 48 hours. */
export function overdue() {
  const [oldest] = waitingSince();
  const hours = oldest === undefined ? 0 : (Date.now() - Date.parse(oldest)) / HOUR;
  return hours >= 48 ? 48 : hours >= 24 ? 24 : 0;
}

/** {sign, words, kind} for the header. */
export function syncState() {
  const n = waitingSince().length;
  if (sync.busy) {
    return { sign: "⟳", words: t("syncing"), kind: "busy" };
  }
  if (n === 0 && phone.lost) {
    return { sign: "⚠", words: t("was-wiped"), kind: "late" };
  }
  if (n === 0) {
    return { sign: "✓", words: t("all-sent"), kind: "sent" };
  }
  return { sign: "↑", words: t("waiting", { n }), kind: overdue() ? "late" : "waiting" };
}

export function syncView(go) {
  const held = phone.settled.length;
  const n = waitingSince().length;
  const total = held + n;
  const others = phone.queue.filter((entry) => !isOurs(entry)).length;
  const aside = phone.settled.filter((record) => record.state !== "held");
  return [
    heading(t("sync")),
    h("p", { class: "held" }, t("server-holds"), h("b", null, " " + held + " / " + total)),
    h("p", null, t(n === 0 ? "sync-nothing-waits" : "sync-waits", { n })),
    others > 0 ? h("p", { class: "notice" }, t("sync-others", { n: others })) : null,
    trouble(),
    aside.length > 0 ? putAside(aside) : null,
    h(
      "details",
      { open: opened, onToggle: (event) => (opened = event.target.open) },
      h("summary", null, t("details")),
      details(),
    ),
    phone.queue.some(isOurs) ? rescue() : null,
    bar(
      button(t(sync.busy ? "syncing" : "sync-now"), () => syncNow(true), { disabled: sync.busy || !phone.device }),
      button(t("to-list"), () => go(""), { class: "second" }),
    ),
  ];
}

function trouble() {
  if (!sync.trouble || sync.busy) {
    return null;
  }
  const kind = sync.trouble === "network" && navigator.onLine === false ? "offline" : sync.trouble;
  const said = sync.reason ? inLanguage(sync.reason) : "";
  return h("div", { class: "notice warn" }, paragraphs(t("trouble-" + kind)), said ? h("p", null, said) : null);
}

/** Not lost: the office has them. */
function putAside(records) {
  return h(
    "section",
    null,
    h("h2", null, t("put-aside", { n: records.length })),
    h("p", { class: "hint" }, t("put-aside-why")),
    h(
      "ul",
      null,
      records.map((record) =>
        h("li", null, t("state-" + record.state), record.reason ? "：" + inLanguage(record.reason) : ""),
      ),
    ),
  );
}

function details() {
  const offset = clockOffset();
  const lines = [
    [t("volunteer"), phone.device ? phone.device.volunteer.name : ""],
    [t("phone-number"), phone.device ? String(phone.device.device) : ""],
    [t("last-contact"), phone.lastContact ? sayTime(phone.lastContact) : t("never")],
    [
      t("clock"),
      offset === null ? t("never") : t("clock-off", { n: Math.abs(offset) < 60 ? 0 : Math.round(offset / 60) }),
    ],
    [t("kept-safe"), t(stay.promised ? "yes" : "no")],
    [t("app-version"), VERSION],
  ];
  return h(
    "dl",
    null,
    lines.map(([term, value]) => h("div", null, h("dt", null, term), h("dd", null, value))),
  );
}

/** The sealed records as a file: whoever finds it cannot read it, the office can. */
function rescue() {
  return h(
    "section",
    null,
    h("h2", null, t("rescue")),
    h("p", null, t("rescue-why")),
    button(t("rescue-make"), download, { class: "second wide" }),
  );
}

export function rescueFile() {
  const records = phone.queue.filter(isOurs).map(({ id, wave, sealed, sha256 }) => ({ id, wave, sealed, sha256 }));
  const { device, volunteer } = phone.device;
  return {
    doorstep: "rescue",
    v: 1,
    volunteer: volunteer.id,
    device,
    made_at: new Date(trueNow()).toISOString(),
    records,
  };
}

function download() {
  const address = URL.createObjectURL(new Blob([JSON.stringify(rescueFile())], { type: "application/json" }));
  const link = h("a", { href: address, download: "doorstep-rescue-" + phone.device.device + ".json" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  const saved = phone.queue.filter(isOurs);
  say(t("rescue-made", { n: saved.length }));
  // With the file at the office, the phone may be given to somebody else.
  change((to) => saved.forEach((entry) => to.put("queue", Object.assign(entry, { rescued: true })))).catch((full) =>
    console.warn(full),
  );
}
