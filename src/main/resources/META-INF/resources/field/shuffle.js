/* The choices of a question in the order in which one household hears them; the server does the same (ShuffledChoices). */

export function inOrder(question, person) {
  const fixed = (one) => question.fixed.includes(one.name);
  if (!question.shuffle) {
    return question.choices;
  }
  const movable = question.choices
    .filter((one) => !fixed(one))
    .map((one) => ({ one, at: hash(person + " " + question.name + " " + one.name) }))
    .sort((a, b) => a.at - b.at);
  return question.choices.map((one) => (fixed(one) ? one : movable.shift().one));
}

/** FNV-1a with 32 bits, its bits mixed as MurmurHash3 does in the end. */
export function hash(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
