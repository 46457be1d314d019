/*
 * Choosing the adult to be asked: by the household's own random number, so that it cannot be rolled again. The server
 * works out the same (DESIGN: Kish's selection within the household).
 */

/**
 * Which of the adults is chosen, 1 … adults; men from oldest to youngest come first, then women from oldest to youngest.
 *
 * @param selection the household's number, 0 … 4294967295
 */
export function chosen(selection, adults) {
  return 1 + Number((BigInt(selection) * BigInt(adults)) >> 32n);
}

/** The adults in order: [{sex: "man"|"woman", rank: 1 (the oldest) …, of: how many of that sex}]. */
export function adultsInOrder(men, women) {
  const people = (sex, of) => Array.from({ length: of }, (nobody, at) => ({ sex, rank: at + 1, of }));
  return people("man", men).concat(people("woman", women));
}
