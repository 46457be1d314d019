/* The random number of a door found on a walk. */
import { sha256 } from "./seal.js";

/** The first 32 bits of SHA-256 over seed:community:number: the same as the server works out. */
export async function selectionOf(walk, number) {
  return parseInt((await sha256([walk.seed, walk.community, number].join(":"))).slice(0, 8), 16);
}
