/* The package of doors and questionnaires, brought up to date. */
import { measured } from "./clock.js";
import { change, dropDraft, keep, phone } from "./phone.js";
import { fetchPackage } from "./server.js";

/** New doors, and what others did; what the package now lists need not be kept here as well. */
export async function renewPackage() {
  const heldBefore = phone.visits.filter((visit) => visit.held).map((visit) => visit.id);
  const answer = await fetchPackage(phone.pack.etag);
  if (answer === null) {
    return;
  }
  const { said, headers, asked, heard } = answer;
  const pack = { etag: headers.get("ETag"), waves: said.waves, volunteer: said.volunteer };
  await keep({ pack, offset: measured(said.server_time, asked, heard) });
  const listed = new Map(said.waves.flatMap((wave) => wave.households).map((household) => [household.id, household]));
  await change((to) => {
    phone.visits
      .filter((visit) => isListed(visit, listed.get(visit.household), heldBefore))
      .forEach((visit) => to.remove("visits", visit.id));
    phone.found.filter((door) => listed.has(door.id)).forEach((door) => to.remove("found", door.id));
    dropOldWaves(to, new Set(said.waves.map((wave) => wave.id)));
  });
}

/** A wave leaves the package a month after its closing: then nothing of its doors is of use any more. */
function dropOldWaves(to, waves) {
  const old = (things) => things.filter((one) => !waves.has(one.wave));
  old(phone.visits)
    .filter((visit) => !isWaiting(visit.id))
    .forEach((visit) => to.remove("visits", visit.id));
  old(phone.found)
    .filter((door) => !isWaiting(door.id))
    .forEach((door) => to.remove("found", door.id));
  old([...phone.checks.values()]).forEach((check) => to.remove("checks", check.id));
  old([...phone.drafts.values()])
    .filter((draft) => draft.stage !== "cards")
    .forEach((draft) => dropDraft(to, draft.household));
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
