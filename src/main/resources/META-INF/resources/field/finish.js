/*
 * Interviews that nobody ends by hand: those whose answers are fixed are sealed by themselves after a while, and those
 * that can never be finished are told of before they are deleted.
 */
import { isOpen } from "./clock.js";
import { nameOf } from "./doors.js";
import { alone } from "./hold.js";
import { Interview } from "./interview.js";
import { change, dropDraft, findDoor, phone } from "./phone.js";
import { queueInterview } from "./records.js";
import { say, t } from "./words.js";

/** For so long the cards may be talked about; nothing of the answers changes then. */
const TIME_FOR_CARDS = 5 * 60 * 1000;

/**
 * Seals what waits at the cards. What becomes of a household that answered meanwhile is the server's to say.
 *
 * @param all also those that were finished just now, because the app is being put away
 */
export async function sealFinished(all = false) {
  for (const draft of [...phone.drafts.values()].filter((one) => isDue(one, all))) {
    const door = findDoor(draft.household);
    if (door) {
      await alone(draft.household, () => seal(Interview.of(door.wave, door.household, draft)));
    }
  }
}

/** Without anybody at the screen: what fails is tried again later. */
async function seal(interview) {
  const { draft, household } = interview;
  try {
    await queueInterview(await interview.sealedOnce(), draft);
  } catch (later) {
    console.warn(later);
    return;
  }
  if (location.hash.startsWith("#/ask/" + household.id)) {
    say(t("sealed", { door: nameOf(household) }));
    location.hash = "#/";
  }
}

function isDue(draft, all) {
  // a clock that was set back must not hold it for longer
  const age = Math.abs(Date.now() - Date.parse(draft.finished));
  return draft.stage === "cards" && (all || age >= TIME_FOR_CARDS);
}

/** Whether an interview that was begun can no longer be finished: the household has answered, or the wave is over. */
export function isOvertaken(draft, wave, household) {
  return draft.stage !== "cards" && (household.answered || (Boolean(wave.gone) && !isOpen(wave)));
}

/** The doors of such interviews, [{wave, household}]. */
export function overtaken() {
  return [...phone.drafts.values()]
    .map((draft) => Object.assign({ draft }, findDoor(draft.household)))
    .filter(({ draft, wave, household }) => household && isOvertaken(draft, wave, household));
}

/** Takes answers off the phone that nobody can use, once the volunteer has read so. */
export function letGoOf(households) {
  return change((to) => households.forEach((household) => dropDraft(to, household.id)));
}
