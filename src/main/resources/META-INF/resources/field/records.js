/* Finished work becomes sealed records in the queue, in one step with whatever it replaces on the phone. */
import { clockOffset, stamp } from "./clock.js";
import { change, dropDraft, phone, rosterOf, stillUnderWay } from "./phone.js";
import { seal, sha256, uuid } from "./seal.js";
import { VERSION } from "./version.js";

/** Seals a record; from here on nobody can read it on this phone. */
export async function sealed(wave, record) {
  const text = await seal(JSON.stringify(record), wave.public_key);
  const hash = await sha256(text);
  const volunteer = phone.device.volunteer.id;
  return { id: record.id, wave: wave.id, volunteer, sealed: text, sha256: hash, queued_at: stamp(), tried: false };
}

/** A mistaken outcome is noticed at once: until then it does not leave the phone, so that it can be taken back. */
const TIME_TO_TAKE_BACK = 60 * 1000;

export function isHeldBack(entry) {
  const left = (entry.not_before || 0) - Date.now();
  // a clock that was set back must not hold it for longer
  return left > 0 && left <= TIME_TO_TAKE_BACK;
}

function head(kind, id, wave) {
  return { v: 1, kind, id, wave: wave.id };
}

function foot() {
  return { at: stamp(), offset: clockOffset(), app: VERSION };
}

/** One attempt at a door. @param visit {outcome, again_at, note} */
export async function recordVisit(wave, household, visit, alongside) {
  const id = uuid();
  const said = { outcome: visit.outcome, again_at: visit.again_at || null, note: visit.note || "" };
  const record = Object.assign(head("visit", id, wave), { household: household.id }, said, foot());
  const entry = await sealed(wave, record);
  await change((to) => {
    to.put("queue", Object.assign(entry, { not_before: Date.now() + TIME_TO_TAKE_BACK }));
    to.put("visits", Object.assign({ id, household: household.id, wave: wave.id, hour: record.at, by_me: true }, said));
    if (alongside) {
      alongside(to);
    }
  });
  return id;
}

/** Whether an attempt can still be taken back: no byte of it has left the phone. */
export function canTakeBack(visit) {
  const entry = phone.queue.find((one) => one.id === visit.id);
  return Boolean(entry) && !entry.tried;
}

export function takeBack(visit) {
  return change((to) => {
    if (canTakeBack(visit)) {
      to.remove("queue", visit.id);
      to.remove("visits", visit.id);
    }
  });
}

/**
 * A finished interview. The door is marked on this phone under another random id, so that after sealing nothing here
 * tells which record was whose; the server counts the visit from the interview itself.
 */
export function interviewRecord(wave, draft, answers) {
  return Object.assign(head("interview", draft.id, wave), {
    household: draft.household,
    form_id: draft.form_id,
    version: draft.version,
    language: draft.language,
    answers,
    started: draft.started,
    finished: draft.finished,
    offset: clockOffset(),
    seconds: Math.round(draft.seconds),
    gap: draft.gap,
    breaks: draft.breaks,
    selections: draft.selections,
    resident_ticked: draft.resident_ticked,
    cards_shown: draft.cards_shown,
    app: VERSION,
  });
}

/** Puts a sealed interview in the queue and takes its answers off the phone, both or neither. */
export async function queueInterview(entry, draft) {
  const { household, wave, finished, selections } = draft;
  await change((to) => {
    to.put("queue", entry);
    dropDraft(to, household);
    // How many adults there are is an answer, and answers leave the phone; how often they were counted stays.
    to.put("rosters", rosterOf({ household, wave, roster: null, selections }));
    to.put("meta", finished, "lastEnd");
    const seen = { outcome: "completed", hour: null, again_at: null, by_me: true, note: "" };
    to.put("visits", Object.assign({ id: uuid(), household, wave }, seen));
  }, stillUnderWay(draft));
  phone.lastEnd = finished;
}

/** A door found on a random walk. @param door {id, number, building, unit, door, note, skipped, selection} */
export async function recordDoor(wave, walk, door) {
  const { id, number, building, unit, note, skipped } = door;
  const record = Object.assign(
    head("door", id, wave),
    { sample: walk.sample, number, building, unit, door: door.door, note, skipped },
    foot(),
  );
  const entry = await sealed(wave, record);
  await change((to) => {
    to.put("queue", entry);
    to.put("found", {
      id,
      wave: wave.id,
      sample: walk.sample,
      community: walk.community,
      community_name: walk.community_name,
      number,
      building,
      unit,
      door: door.door,
      note,
      selection: door.selection,
      visits: [],
    });
  });
}

/** A back-check. @param said {reached, visited, answered_self, suggested, note} */
export async function recordCheck(wave, check, said) {
  const record = Object.assign(head("back_check", uuid(), wave), { back_check: check.id }, said, foot());
  const entry = await sealed(wave, record);
  await change((to) => {
    to.put("queue", entry);
    to.put("checks", { id: check.id, wave: wave.id, reached: said.reached, record: record.id });
    // Sent in random order, an older attempt could come after this one.
    const before = phone.checks.get(check.id);
    if (before && phone.queue.some((one) => one.id === before.record && !one.tried)) {
      to.remove("queue", before.record);
    }
  });
}
