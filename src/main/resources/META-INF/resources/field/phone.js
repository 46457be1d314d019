/* What this phone knows: the server's package and the volunteer's own work, read from the database and kept at hand. */
import { setOffset } from "./clock.js";
import { all, get, openStore, write } from "./store.js";
import { draw as drawMarker } from "./marker.js";
import { uuid } from "./seal.js";

/** The state that views read; changed by change() alone. */
export const phone = {
  born: "", // the random name of this database: a new one means that the old was wiped
  device: null, // {token, device, volunteer: {id, name}}
  pack: { waves: [] }, // what GET /field/api/package gave, and its etag
  lastContact: null,
  lastEnd: null, // when the previous interview ended
  ended: false, // the office has ended this phone's sign-in
  lost: null, // what stood in the marker when the database was found wiped
  drafts: new Map(), // household → interview under way
  visits: [],
  found: [],
  checks: new Map(),
  queue: [],
  settled: [],
};

/** Interviews whose last answers the disk did not take. */
const unsaved = new Map();

/** Things of `meta` that are kept under their own names. */
const KEPT = ["born", "device", "pack", "lastContact", "lastEnd", "ended", "lost"];

export const news = new EventTarget();

/** Tells whoever shows it that something changed. */
export function announce() {
  news.dispatchEvent(new Event("changed"));
}

export async function load() {
  await openStore();
  for (const name of KEPT) {
    const value = await get("meta", name);
    if (value !== undefined) {
      phone[name] = value;
    }
  }
  setOffset(await get("meta", "offset"));
  if (!phone.born) {
    await keep({ born: uuid() });
  }
  await reload();
}

/** Reads again what another window may have changed. */
export async function reload() {
  const [drafts, visits, found, checks, queue, settled] = await Promise.all(
    ["drafts", "visits", "found", "checks", "queue", "settled"].map(all),
  );
  phone.drafts = new Map(drafts.map((draft) => [draft.household, draft]).concat([...unsaved]));
  phone.checks = new Map(checks.map((check) => [check.id, check]));
  Object.assign(phone, { visits, found, queue, settled });
  drawMarker(phone);
}

/** Writes several things or none, then reads again; see store.write. */
export async function change(changes) {
  await write(changes);
  await reload();
  announce();
}

/** Keeps things under their names, such as {ended: true}. */
export async function keep(things) {
  await write((to) => Object.entries(things).forEach(([name, value]) => to.put("meta", value, name)));
  Object.assign(phone, things);
  if ("offset" in things) {
    setOffset(things.offset);
  }
  drawMarker(phone);
  announce();
}

/** Keeps an interview under way: called with each answer. Where the disk fails, it stays in memory at least. */
export async function keepDraft(draft) {
  const fresh = !phone.drafts.has(draft.household);
  phone.drafts.set(draft.household, draft);
  unsaved.set(draft.household, draft);
  await write((to) => to.put("drafts", draft));
  unsaved.delete(draft.household);
  if (fresh) {
    drawMarker(phone);
  }
}

/** Takes an interview off the phone, as part of a change. */
export function dropDraft(to, household) {
  unsaved.delete(household);
  to.remove("drafts", household);
}

// ---- what views ask

export function wave(id) {
  return phone.pack.waves.find((one) => one.id === id);
}

/** A drawn household or a door found on a walk, with its wave: {wave, household}. */
export function findDoor(id) {
  for (const one of phone.pack.waves) {
    const household = householdsOf(one).find((door) => door.id === id);
    if (household) {
      return { wave: one, household };
    }
  }
  return null;
}

/** Drawn ones and those found on this phone that the server has not listed yet. */
export function householdsOf(one) {
  const listed = new Set(one.households.map((household) => household.id));
  const found = phone.found.filter((door) => door.wave === one.id && !listed.has(door.id));
  return one.households.concat(found);
}

/** Whether somebody was met for a back-check; until then it may be tried again. */
export function isChecked(id) {
  const check = phone.checks.get(id);
  return Boolean(check) && check.reached;
}

/** All attempts at a door, the server's and this phone's, oldest first; a completed one has no time and comes last. */
export function attemptsAt(household) {
  const own = phone.visits.filter((visit) => visit.household === household.id);
  const time = (attempt) => (attempt.hour ? Date.parse(attempt.hour) : Infinity);
  return (household.visits || []).concat(own).sort((one, other) => (time(one) < time(other) ? -1 : 1));
}
