// What all kinds of charts share: symbols, axes, legend.
import { GRID, INK, MARKS, NAMES, REFERENCE, SMALL, SOFT } from "./chart-look.js";

/** The symbol of a point in ECharts' words. */
export function symbol(point, group = 0) {
  if (point.tone === "weak") return "path://M0,0 L10,0 L5,9 Z";
  if (point.tone === "strong") return "path://M0,9 L10,9 L5,0 Z";
  if (point.tone === "lower") return "path://M9,0 L9,10 L0,5 Z";
  if (point.tone === "higher") return "path://M0,0 L0,10 L9,5 Z";
  return MARKS[group % MARKS.length];
}

/** Room for names: not more than is needed, nor than leaves the drawing most of the width. */
export function nameWidth(names, width) {
  const most = Math.min(220, Math.max(76, width * 0.34));
  return Math.min(most, Math.max(...names.map(measure)) + 4);
}

const pen = document.createElement("canvas").getContext("2d");

export function measure(text) {
  pen.font = `14px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

export function names(list, width) {
  return {
    type: "category",
    data: list,
    inverse: true,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { interval: 0, width: nameWidth(list, width), overflow: "truncate", ellipsis: "…", color: INK, fontSize: NAMES },
  };
}

export function percents(range, title) {
  return {
    type: "value",
    min: range[0],
    max: range[1],
    name: title ?? "",
    nameLocation: "middle",
    nameGap: 28,
    nameTextStyle: { color: SOFT, fontSize: SMALL },
    interval: range[1] - range[0] > 50 ? 20 : 10,
    splitLine: { lineStyle: { color: GRID } },
    axisLabel: { formatter: "{value}%", color: SOFT, hideOverlap: true, alignMaxLabel: "right" },
  };
}

/** From a round number below the lowest to a round one above the highest, within 0 and 100. */
export function range(points, reference, also = []) {
  const all = points.flatMap(p => [p.value, p.low, p.high, p.target]).concat(reference, also).filter(v => v !== null && v !== undefined);
  const step = Math.max(...all) - Math.min(...all) > 55 ? 20 : 10;
  const low = Math.max(0, Math.floor((Math.min(...all) - 2) / step) * step);
  const high = Math.min(100, Math.ceil((Math.max(...all) + 2) / step) * step);
  return [low, high];
}

export function reference(figure) {
  const text = figure.dataset.reference;
  return text === undefined || text === "" ? null : Number(text);
}

/** A line at the reference with its words; {axis} is the axis of percents. */
export function referenceLine(figure, axis) {
  const value = reference(figure);
  if (value === null) return undefined;
  return {
    silent: true,
    symbol: "none",
    label: {
      position: axis === "xAxis" ? "start" : "insideStartTop",
      formatter: figure.dataset.referenceLabel ?? `${value}%`,
      color: REFERENCE,
      fontSize: SMALL,
      distance: axis === "xAxis" ? 3 : 1,
    },
    lineStyle: { color: REFERENCE, width: 2, type: "dashed" },
    data: [{ [axis]: value }],
  };
}

/** The legend and how high it is, since names that do not fit go to the next line. */
export function legend(groups, width, icons = {}) {
  if (groups.length < 2) return { option: { show: false }, height: 0 };
  let lines = 1;
  let used = 0;
  for (const group of groups) {
    const needs = Math.min(measure(group), width - 60) + 44;
    if (used + needs > width && used > 0) {
      lines += 1;
      used = 0;
    }
    used += needs;
  }
  const option = {
    show: true,
    type: "plain",
    left: 0,
    top: 0,
    padding: 2,
    itemGap: 10,
    itemWidth: 22,
    itemHeight: 14,
    selectedMode: false,
    textStyle: { color: INK, fontSize: NAMES, width: width - 60, overflow: "truncate" },
    data: groups.map(name => ({ name, ...icons[name] })),
  };
  return { option, height: lines * 27 + 6 };
}
