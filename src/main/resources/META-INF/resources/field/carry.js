/*
 * Doors with work under way stay on the phone whatever the server's list says: what was begun needs its door, its
 * questionnaire and the key to seal it with. Pure.
 */

/**
 * The server's waves, and from what was kept so far the doors that are still needed, marked as gone from the list.
 *
 * @param before the waves kept so far
 * @param listed the waves that the server lists now
 * @param underWay [{household, wave}] of interviews and doors that are not with the server yet
 */
export function carried(before, listed, underWay) {
  const here = idsOf(listed.flatMap((wave) => wave.households));
  const doors = new Set(underWay.map((one) => one.household).filter((id) => !here.has(id)));
  const waves = new Set(underWay.map((one) => one.wave));
  const missing = (wave) =>
    wave.households.filter((door) => doors.has(door.id)).map((door) => Object.assign({}, door, { gone: true }));
  const known = idsOf(listed);
  return listed
    .map((wave) => {
      const kept = before.find((one) => one.id === wave.id);
      return kept ? Object.assign({}, wave, { households: wave.households.concat(missing(kept)) }) : wave;
    })
    .concat(
      before
        .filter((wave) => !known.has(wave.id) && waves.has(wave.id))
        .map((wave) => Object.assign({}, wave, { gone: true, households: missing(wave), walks: [], back_checks: [] })),
    );
}

/** What the server listed, without what was carried along. */
export function listedOf(waves) {
  return waves
    .filter((wave) => !wave.gone)
    .map((wave) => Object.assign({}, wave, { households: wave.households.filter((door) => !door.gone) }));
}

/** How many doors and waves are carried along. */
export function countGone(waves) {
  return waves.concat(waves.flatMap((wave) => wave.households)).filter((one) => one.gone).length;
}

function idsOf(things) {
  return new Set(things.map((one) => one.id));
}
