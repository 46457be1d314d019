/*
 * A small sign in localStorage of what the database holds, so that the app notices at its start when the browser has
 * thrown the database away. It names record ids and doors, but not which belong together.
 */

const KEY = "doorstep.field";

export function readMarker() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch (forbidden) {
    return null;
  }
}

/** Draws the sign anew from what the phone holds. */
export function draw(phone) {
  if (!phone.device) {
    return;
  }
  const waiting = new Set(phone.queue.map((entry) => entry.id));
  const doors = phone.visits.filter((visit) => !visit.held).map((visit) => visit.household);
  const marker = {
    born: phone.born,
    device: phone.device,
    ids: [...waiting].sort(),
    doors: namesOf(phone, new Set([...doors, ...phone.drafts.keys()])),
    unfinished: phone.drafts.size,
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(marker));
  } catch (forbiddenOrFull) {
    // then a wiped database is noticed only by being signed out
  }
}

function namesOf(phone, ids) {
  const all = phone.pack.waves.flatMap((wave) => wave.households).concat(phone.found);
  return all
    .filter((door) => ids.has(door.id))
    .map((door) => [door.building, door.unit, door.door].filter(Boolean).join(" "))
    .sort();
}

/**
 * What a wiped database held, by the sign; null when nothing was wiped.
 *
 * @param born the random name of the database as it is now
 */
export function lostSince(born) {
  const marker = readMarker();
  return marker && marker.born !== born ? marker : null;
}
