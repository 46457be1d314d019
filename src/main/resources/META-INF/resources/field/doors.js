/* How a door stands: what the list says of it, and under which of the three headings it is found. Pure. */

/** After these a volunteer need not come again; the office may still send somebody. */
const FINAL = [
  "completed",
  "refused",
  "away",
  "unable",
  "no_common_language",
  "vacant",
  "not_a_dwelling",
  "ineligible",
];

/** In the order and under the headings in which they are offered at the door. */
export const OUTCOMES = {
  nobody: ["no_one_home", "no_access"],
  somebody: ["appointment", "refused", "away", "unable", "no_common_language", "ineligible"],
  door: ["vacant", "not_a_dwelling", "unknown"],
};

/** Outcomes after which one comes again, so that a time is asked for; true where it must be given. */
export const AGAIN = { appointment: true, no_one_home: false, no_access: false, interrupted: false };

/**
 * How a door stands.
 *
 * @param attempts oldest first, [{outcome, again_at}]
 * @param draft the interview under way on this phone, or undefined
 * @returns {kind: "answered"|"elsewhere"|"draft"|"fresh"|"again"|"unconfirmed"|a final outcome, again_at, tries}
 */
export function standing(household, attempts, draft) {
  const last = attempts[attempts.length - 1];
  const tries = attempts.length;
  const again_at = last ? last.again_at : null;
  // Whatever the office's list says: what is on this phone must be seen.
  if (draft) {
    return { kind: "draft", again_at, tries, finished: draft.stage === "cards", over: household.answered };
  }
  if (attempts.some((attempt) => attempt.outcome === "completed" && attempt.by_me && !attempt.unconfirmed)) {
    return { kind: "completed", again_at: null, tries };
  }
  if (household.answered) {
    return { kind: "answered", again_at: null, tries };
  }
  if (household.mine === false) {
    return { kind: "elsewhere", again_at: null, tries };
  }
  if (!last) {
    return { kind: "fresh", again_at: null, tries };
  }
  if (last.unconfirmed) {
    return { kind: "unconfirmed", again_at, tries };
  }
  return { kind: FINAL.includes(last.outcome) ? last.outcome : "again", again_at, tries, outcome: last.outcome };
}

export function isDone(stand) {
  return stand.kind === "answered" || stand.kind === "elsewhere" || FINAL.includes(stand.kind);
}

/** Due today: a time agreed for today or before, or an interview that was begun. */
export function isForToday(stand, endOfToday) {
  const due = stand.again_at !== null && Date.parse(stand.again_at) < endOfToday;
  return !isDone(stand) && (due || (stand.kind === "draft" && stand.again_at === null));
}

/** Signs beside the words: never colour alone. */
export function symbolOf(stand) {
  if (stand.kind === "completed" || stand.kind === "answered") {
    return "✓";
  }
  return { fresh: "○", again: "↻", unconfirmed: "↻", draft: "✎", elsewhere: "→" }[stand.kind] || "×";
}

/** "3栋 1单元 502" */
export function nameOf(door) {
  return [door.building, door.unit, door.door].filter(Boolean).join(" ");
}

/** "2栋" before "10栋" */
const inOrder = new Intl.Collator("zh-CN", { numeric: true }).compare;

/** Doors by community and building: [{community, name, building, doors}]. */
export function byBuilding(doors) {
  const groups = [];
  const sorted = [...doors].sort(
    (a, b) =>
      inOrder(a.community, b.community) ||
      inOrder(a.building, b.building) ||
      inOrder(a.unit, b.unit) ||
      inOrder(a.door, b.door),
  );
  for (const door of sorted) {
    const last = groups[groups.length - 1];
    if (last && last.community === door.community && last.building === door.building) {
      last.doors.push(door);
    } else {
      groups.push({ community: door.community, name: door.community_name, building: door.building, doors: [door] });
    }
  }
  return groups;
}
