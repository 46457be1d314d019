/* What this phone knows: the server's package and the volunteer's own work, read from the database and kept at hand. */
import { setOffset } from "./clock.js";
import { all, get, openStore, Overtaken, write } from "./store.js";
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
  next: null, // a sign-in that waits until the former volunteer's work is off this phone
  lost: null, // what stood in the marker when the database was found wiped
  drafts: new Map(), // household → interview under way
  rosters: new Map(), // household → how many adults were counted there, and how often anew
  visits: [],
  found: [],
  checks: new Map(),
  queue: [],
  settled: [],
};

/** Interviews whose last answers the disk did not take. */
const unsaved = new Map();

/** The ids of interviews that the disk has had: one of them that is missing there was ended in another window. */
const onDisk = new Set();

/** Things of `meta` that are kept under their own names. */
const KEPT = ["born", "device", "pack", "lastContact", "lastEnd", "ended", "lost", "next"];

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
  const [drafts, rosters, visits, found, checks, queue, settled] = await Promise.all(
    ["drafts", "rosters", "visits", "found", "checks", "queue", "settled"].map(all),
  );
  phone.rosters = new Map(rosters.map((roster) => [roster.household, roster]));
  phone.drafts = new Map(drafts.map((draft) => [draft.household, draft]).concat([...unsaved]));
  drafts.forEach((draft) => onDisk.add(draft.id));
  phone.checks = new Map(checks.map((check) => [check.id, check]));
  Object.assign(phone, { visits, found, queue, settled });
  drawMarker(phone);
}

/** Writes several things or none, then reads again; see store.write. */
export async function change(changes, look) {
  await write(changes, look);
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
  const both = (to) => {
    to.put("drafts", draft);
    if (draft.roster) {
      to.put("rosters", rosterOf(draft));
    }
  };
  await write(both, stillUnderWay(draft)).catch((wrong) => forget(draft, wrong));
  unsaved.delete(draft.household);
  onDisk.add(draft.id);
  if (fresh) {
    drawMarker(phone);
  }
}

/** How many adults were counted, and how often: it outlives the interview. */
export function rosterOf({ household, wave, roster, selections }) {
  return { household, wave, roster, selections };
}

/** Whether no other window has sealed this interview, dropped it or begun another one at that door. */
export function stillUnderWay(draft) {
  return {
    reads: [
      ["drafts", draft.household],
      ["queue", draft.id],
      ["settled", draft.id],
    ],
    refuses: ([there, queued, settled]) =>
      Boolean(queued || settled) || (there ? there.id !== draft.id : onDisk.has(draft.id)),
  };
}

async function forget(draft, wrong) {
  if (wrong instanceof Overtaken) {
    unsaved.delete(draft.household);
    await reload();
  }
  throw wrong;
}

/** Takes an interview off the phone, as part of a change. */
export function dropDraft(to, household) {
  unsaved.delete(household);
  to.remove("drafts", household);
}

// ---- what views ask

/** Whether a record is of the volunteer who is signed in: nobody's work goes out under another name. */
export function isOurs(entry) {
  return entry.volunteer === undefined || (phone.device && entry.volunteer === phone.device.volunteer.id);
}

export function wave(id) {
  return phone.pack.waves.find((one) => one.id === id);
}

/**
 * Since when finished work has been waiting on this phone, the oldest first: sealed records and interviews that are
 * asked to the end.
 */
export function waitingSince() {
  const finished = [...phone.drafts.values()].filter((draft) => draft.stage === "cards");
  return phone.queue
    .map((entry) => entry.queued_at)
    .concat(finished.map((draft) => draft.finished))
    .sort();
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

/**
 * Drawn ones and those found on this phone that the server has not listed yet. One that has left the server's list is
 * shown for as long as an interview is under way there.
 */
export function householdsOf(one) {
  const listed = new Set(one.households.map((household) => household.id));
  const found = phone.found.filter((door) => door.wave === one.id && !listed.has(door.id));
  return one.households.filter((household) => !household.gone || phone.drafts.has(household.id)).concat(found);
}

/** Whether somebody was met for a back-check; until then it may be tried again. */
export function isChecked(id) {
  const check = phone.checks.get(id);
  return Boolean(check) && check.reached;
}

/** All attempts at a door, the server's and this phone's, oldest first; a completed one has no time and comes last. */
export function attemptsAt(household) {
  const own = phone.visits.filter((visit) => visit.household === household.id);
  const time = (attempt) => Date.parse(attempt.hour || attempt.unconfirmed) || Infinity;
  return (household.visits || []).concat(own).sort((one, other) => (time(one) < time(other) ? -1 : 1));
}
