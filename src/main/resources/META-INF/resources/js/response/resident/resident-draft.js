/* Answers not sent yet, one draft a link, for a week: then nobody on a shared phone finds them any more. */
import { all, read, remove, write } from "./resident-store.js";

const PREFIX = "doorstep.draft.";
const KEPT_FOR = 7 * 24 * 3600 * 1000;

/** The draft of that link and questionnaire; null when there is none with an answer in it. */
export function draftOf(path, version) {
  const draft = read(PREFIX + path);
  return draft && draft.version === version && countOf(draft) > 0 ? draft : null;
}

/** @param draft {path, version, uuid, answers, at, code, started} */
export function keepDraft(draft) {
  return write(PREFIX + draft.path, Object.assign({ saved: Date.now() }, draft));
}

export function dropDraft(path) {
  remove(PREFIX + path);
}

export function hasDraft(path) {
  return read(PREFIX + path) !== null;
}

/** How many questions are answered. */
export function countOf(draft) {
  return Object.keys(draft.answers).length;
}

export function dropOldDrafts() {
  for (const draft of all(PREFIX)) {
    if (!(Date.now() - draft.saved < KEPT_FOR)) {
      dropDraft(draft.path);
    }
  }
}
