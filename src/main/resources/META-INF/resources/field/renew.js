/* The package of doors and questionnaires, brought up to date. */
import { carried, countGone, listedOf } from "./carry.js";
import { measured, stamp } from "./clock.js";
import { change, keep, phone, reload } from "./phone.js";
import { fetchPackage } from "./server.js";

/** New doors, and what others did; what the package now lists need not be kept here as well. */
export async function renewPackage() {
  const sentBefore = phone.queue.length === 0 ? phone.visits.filter(isMarkedDone) : [];
  const heldBefore = phone.visits.filter((visit) => visit.held).map((visit) => visit.id);
  const answer = await fetchPackage(phone.pack.etag);
  await reload();
  if (answer === null) {
    await letGoOfGone();
    await doubt(sentBefore);
    return;
  }
  const { said, headers, asked, heard } = answer;
  const waves = carried(phone.pack.waves, said.waves, underWay());
  const pack = { etag: headers.get("ETag"), waves, volunteer: said.volunteer, office: said.office };
  await keep({ pack, offset: measured(said.server_time, asked, heard) });
  const listed = new Map(said.waves.flatMap((wave) => wave.households).map((household) => [household.id, household]));
  await change((to) => {
    phone.visits
      .filter((visit) => isListed(visit, listed.get(visit.household), heldBefore))
      .forEach((visit) => to.remove("visits", visit.id));
    phone.found.filter((door) => listed.has(door.id)).forEach((door) => to.remove("found", door.id));
    dropOldWaves(to, new Set(waves.map((wave) => wave.id)));
  });
  await doubt(sentBefore);
}

function isMarkedDone(visit) {
  return visit.outcome === "completed" && !visit.unconfirmed;
}

/**
 * All that was sealed has been sent, and yet the server does not count an interview here: it was put aside or rejected,
 * so the door must not look done.
 */
async function doubt(marks) {
  const doors = new Map(listedOf(phone.pack.waves).flatMap((wave) => wave.households.map((door) => [door.id, door])));
  const doubted = marks.filter((visit) => {
    const door = doors.get(visit.household);
    return door && !door.answered && !isListed(visit, door, []);
  });
  if (doubted.length > 0) {
    const unconfirmed = stamp();
    await change((to) => doubted.forEach((visit) => to.put("visits", Object.assign({}, visit, { unconfirmed }))));
  }
}

/** Interviews under way, and doors found on a walk that the server does not know yet. */
function underWay() {
  const doors = phone.found.filter((door) => isWaiting(door.id));
  return [...phone.drafts.values()].concat(doors.map((door) => ({ household: door.id, wave: door.wave })));
}

/** The server's list is the same, but what was carried along may be done with. */
async function letGoOfGone() {
  const { waves } = phone.pack;
  const still = carried(waves, listedOf(waves), underWay());
  if (countGone(still) !== countGone(waves)) {
    await keep({ pack: Object.assign({}, phone.pack, { waves: still }) });
    await change((to) => dropOldWaves(to, new Set(still.map((wave) => wave.id))));
  }
}

/**
 * A wave leaves the package a month after its closing: then nothing of its doors is of use any more. A wave with an
 * interview under way is carried along, so that none is deleted here.
 */
function dropOldWaves(to, waves) {
  const old = (things) => things.filter((one) => !waves.has(one.wave));
  old(phone.visits)
    .filter((visit) => !isWaiting(visit.id))
    .forEach((visit) => to.remove("visits", visit.id));
  old([...phone.rosters.values()]).forEach((roster) => to.remove("rosters", roster.household));
  old(phone.found).forEach((door) => to.remove("found", door.id));
  old([...phone.checks.values()]).forEach((check) => to.remove("checks", check.id));
}

function isWaiting(id) {
  return phone.queue.some((entry) => entry.id === id);
}

function isListed(visit, household, heldBefore) {
  if (visit.outcome === "completed") {
    return Boolean(household) && household.visits.some((one) => one.outcome === "completed" && one.by_me);
  }
  return heldBefore.includes(visit.id) && visit.state === "held";
}
