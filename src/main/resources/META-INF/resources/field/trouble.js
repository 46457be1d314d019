/* A disk without room, or one that fails: said at once and for as long as it lasts, with what was typed still on screen. */
import { announce } from "./phone.js";
import { Overtaken } from "./store.js";
import { say, t } from "./words.js";

/** "" when all is well, "full" when there is no room, "broken" when the database fails for another reason. */
export const trouble = { kind: "", retry: null, fresh: false };

/**
 * Runs something that writes.
 *
 * @param then what follows once the disk has it, be it at a later try
 * @returns whether the disk has it
 */
export async function guarded(task, then = () => {}) {
  try {
    await task();
    if (trouble.kind) {
      set("", null);
    }
    then();
    return true;
  } catch (wrong) {
    if (wrong instanceof Overtaken) {
      say(t("other-window-ended"));
      location.hash = "#/";
      return false;
    }
    console.warn(wrong);
    const full = wrong && (wrong.name === "QuotaExceededError" || /quota|space|full/i.test(String(wrong.message)));
    set(full ? "full" : "broken", () => guarded(task, then));
    return false;
  }
}

function set(kind, retry) {
  Object.assign(trouble, { kind, retry, fresh: kind !== "" });
  announce();
}
