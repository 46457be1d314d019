/*
 * Brings finished records to the server: one by one, in random order, each until the server has named it with the same
 * hash. Nothing leaves the phone's database before that; a record that the server cannot take holds up no other.
 */
import { measured } from "./clock.js";
import { sealFinished } from "./finish.js";
import { announce, change, isOurs, keep, phone, reload, waitingSince } from "./phone.js";
import { isHeldBack } from "./records.js";
import { renewPackage } from "./renew.js";
import { makeContact, sendRecord, ServerTrouble } from "./server.js";

const FIRST_WAIT = 5000;
const LONGEST_WAIT = 15 * 60 * 1000;
const REGULARLY = 5 * 60 * 1000;
const LOOK_AFTER = 60 * 1000;

/** What the header and the page of sync show: busy, and the kind of the last trouble ("" when all went well). */
export const sync = { busy: false, trouble: "", reason: null };

let failures = 0;
let timer = 0;
let askedAgain = false;
let everything = false;

/** Sync now and whenever there is a network, something to send, or some minutes have passed. */
export function startSync() {
  window.addEventListener("online", () => syncNow());
  window.addEventListener("offline", () => announce());
  // When the app is put away, nothing more will be taken back.
  document.addEventListener("visibilitychange", () => onShownOrHidden(document.visibilityState === "hidden"));
  setInterval(() => sealAndSend(), LOOK_AFTER);
  syncNow();
}

async function onShownOrHidden(hidden) {
  await sealFinished(hidden);
  await syncNow(hidden);
}

/** What waited at the cards for too long. */
async function sealAndSend() {
  const before = phone.queue.length;
  await sealFinished();
  if (phone.queue.length > before) {
    await syncNow();
  }
}

/**
 * One round; while one runs, another follows it.
 *
 * @param all also what may still be taken back
 */
export async function syncNow(all = false) {
  if (!phone.device) {
    return;
  }
  everything = everything || all;
  if (sync.busy) {
    askedAgain = true;
    return;
  }
  clearTimeout(timer);
  sync.busy = true;
  announce();
  await alone(round);
  sync.busy = false;
  announce();
  const again = askedAgain && sync.trouble === "";
  askedAgain = false;
  timer = setTimeout(() => syncNow(), again ? 0 : waitingTime());
}

/** Two windows of the app do not send side by side. */
function alone(task) {
  return navigator.locks ? navigator.locks.request("doorstep-sync", task) : task();
}

function waitingTime() {
  if (failures === 0) {
    const times = phone.queue.filter(isOurs).map((entry) => (entry.not_before || 0) - Date.now());
    return Math.max(0, Math.min(REGULARLY, ...times) + 100);
  }
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
  return Math.max(wait * (0.75 + Math.random() / 2), sync.seconds ? sync.seconds * 1000 : 0);
}

async function round() {
  Object.assign(sync, { trouble: "", reason: null, seconds: 0 });
  const all = everything;
  everything = false;
  try {
    await sealFinished();
    if (navigator.onLine === false) {
      throw new ServerTrouble("network");
    }
    await reload();
    const refused = await sendAll(all);
    await contact();
    await renewPackage();
    if (refused && phone.queue.length > 0) {
      throw refused;
    }
    failures = 0;
  } catch (wrong) {
    await onTrouble(wrong);
  }
}

async function onTrouble(wrong) {
  failures += 1;
  const known = wrong instanceof ServerTrouble;
  Object.assign(sync, { trouble: known ? wrong.kind : "broken", reason: wrong.detail, seconds: wrong.seconds });
  if (wrong.kind === "ended" && !phone.ended) {
    await keep({ ended: true }).catch(() => {});
  }
  if (!known) {
    console.warn(wrong);
  }
}

/** A refused record stays and is told of at the end; the others go on. Everything else that goes wrong ends the round. */
async function sendAll(all) {
  let refused = null;
  const due = phone.queue.filter(isOurs).filter((entry) => all || entry.tried || !isHeldBack(entry));
  for (const entry of shuffled(due)) {
    if (!phone.queue.some((one) => one.id === entry.id) || !isOurs(entry)) {
      continue; // taken back meanwhile, or somebody else has signed in
    }
    try {
      await markTried(entry);
      const answer = await sendRecord(entry);
      await settle([answer]);
    } catch (wrong) {
      if (!(wrong instanceof ServerTrouble) || wrong.kind !== "refused") {
        throw wrong;
      }
      refused = wrong;
    }
  }
  return refused;
}

/** From now on it cannot be taken back: the server may have it even if its answer never arrives. */
async function markTried(entry) {
  if (!entry.tried) {
    entry.tried = true;
    // A full disk must not keep back what would free it.
    await change((to) => to.put("queue", entry)).catch((wrong) => console.warn(wrong));
  }
}

/** In no order that tells which record belongs to which door; but found doors before what happened there. */
function shuffled(entries) {
  const doors = new Set(phone.found.map((door) => door.id));
  const dice = crypto.getRandomValues(new Uint32Array(entries.length));
  return entries
    .map((entry, at) => ({ entry, key: doors.has(entry.id) ? -1 : dice[at] }))
    .sort((a, b) => a.key - b.key)
    .map(({ entry }) => entry);
}

/** Lets go of records that the server has named with the hash that they have here; of those alone. */
async function settle(answers) {
  const sure = answers.filter((answer) =>
    phone.queue.some((entry) => entry.id === answer.id && entry.sha256 === answer.sha256),
  );
  if (sure.length === 0) {
    return;
  }
  await change((to) => {
    for (const { id, sha256, state, reason } of sure) {
      to.remove("queue", id);
      to.put("settled", { id, sha256, state, reason: reason || null });
      const visit = phone.visits.find((one) => one.id === id);
      if (visit) {
        to.put("visits", Object.assign(visit, { held: true, state }));
      }
    }
  });
}

/** Tells how many wait, hears which are there after all, and measures the clock. */
async function contact() {
  const times = waitingSince();
  const lost = phone.lost ? phone.lost.ids : [];
  const ids = phone.queue
    .filter(isOurs)
    .map((entry) => entry.id)
    .concat(lost);
  const { said, asked, heard } = await makeContact(times.length, times[0] || null, ids);
  await settle(said.held || []);
  if (phone.lost) {
    const there = new Set((said.held || []).map((one) => one.id));
    await keep({ lost: Object.assign(phone.lost, { missing: lost.filter((id) => !there.has(id)).length }) });
  }
  await keep({ offset: measured(said.server_time, asked, heard), lastContact: said.server_time, ended: false });
}
