// The one look of all charts: colours that differ in grey too, marks and letters. Everything drawn takes them from here.

export const INK = "#1b1f23";
export const SOFT = "#4a5561";
export const LINE = "#c5ced3";
export const GRID = "#e3e8eb";
export const REFERENCE = "#0b52a8";

/** Sizes of letters: names, then numbers and titles of axes. */
export const NAMES = 14;
export const SMALL = 13;

/** For choices in no order. From dark to light and back, so that neighbours differ on a grey print; hatching tells them apart besides. */
export const PIECES = ["#14523d", "#a9d3bd", "#f3e3b3", "#e29a63", "#a3171f", "#d9dee2", "#6c7a86", "#efefef", "#2d3a45"];

/** From the best to the worst answer of a scale; beside it what does not stand on it. */
const SCALE = [[20, 82, 61], [143, 196, 168], [243, 227, 179], [226, 154, 99], [163, 23, 31]];
const OFF_SCALE = "#d9dee2";

export const SERIES = ["#14523d", "#b3541e", "#3f4d8c", "#6c7a86", "#8c1d5b"];
export const MARKS = ["circle", "diamond", "rect", "triangle"];

const TONES = { weak: "#a3171f", strong: "#14523d", lower: "#a3171f", higher: "#14523d", plain: "#33414d" };

export function colour(point) {
  return TONES[point.tone] ?? TONES.plain;
}

/** The colour of a choice: {shade} is 0 for the best of its scale to 100 for the worst, "off" beside it, empty without a scale. */
export function shadeOf(shade, place) {
  if (shade === "off") return OFF_SCALE;
  if (shade === "") return PIECES[place % PIECES.length];
  const at = (Number(shade) / 100) * (SCALE.length - 1);
  const from = SCALE[Math.floor(at)];
  const to = SCALE[Math.ceil(at)];
  return `rgb(${from.map((part, i) => Math.round(part + (to[i] - part) * (at % 1))).join(",")})`;
}

/** What all letters of a chart are, in ECharts' words. */
export function letters() {
  return { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: NAMES, color: INK };
}
