// The kinds of charts. Each gives ECharts' option, the height it needs, and where each point lies, in pixels.
import { inOrder } from "./chart-table.js";
import { GRID, INK, LINE, MARKS, REFERENCE, SERIES, SMALL, SOFT, colour, shadeOf } from "./chart-look.js";
import { multiples } from "./chart-multiples.js";
import { legend, measure, names, nameWidth, percents, range, reference, referenceLine, symbol } from "./chart-parts.js";

/** Room for the numbers of an axis, and for its name below them. */
const NUMBERS = 26;
const TITLE = 24;

function below(title) {
  return NUMBERS + (title ? TITLE : 0);
}

/** Caterpillar: a line from limit to limit for each name. */
function intervals({ chart, points, figure, plot }) {
  const list = inOrder(points, "name");
  const groups = inOrder(points, "group");
  const apart = groups.length > 1 ? 15 : 0;
  const row = 28 + (groups.length - 1) * apart;
  const shift = point => (groups.indexOf(point.group) - (groups.length - 1) / 2) * apart;
  const key = legend(groups, plot.clientWidth, Object.fromEntries(groups.map((name, i) => [name, { icon: MARKS[i], itemStyle: { color: SERIES[i] } }])));
  const at = point => {
    const [x, y] = chart.convertToPixel({ gridIndex: 0 }, [point.value, list.indexOf(point.name)]);
    return [x, y + shift(point)];
  };
  const series = groups.map((name, i) => ({
    type: "custom",
    name,
    itemStyle: { color: SERIES[i] },
    encode: { x: 0, y: 1 },
    data: points.filter(p => p.group === name).map(p => ({ value: [p.value, list.indexOf(p.name)], point: p.index })),
    renderItem: (params, api) => interval(points.filter(p => p.group === name)[params.dataIndex], api, list, shift, groups, i),
    markLine: i === 0 ? referenceLine(figure, "xAxis") : undefined,
  }));
  const shown = range(points, reference(figure));
  const above = reference(figure) === null ? 6 : 24;
  return {
    at,
    height: list.length * row + key.height + below(figure.dataset.axis) + above,
    option: {
      legend: key.option,
      grid: { left: nameWidth(list, plot.clientWidth) + 12, right: 22, top: key.height + above, bottom: below(figure.dataset.axis) },
      xAxis: percents(shown, figure.dataset.axis),
      yAxis: names(list, plot.clientWidth),
      series,
    },
  };
}

function interval(point, api, list, shift, groups, group) {
  const place = value => api.coord([value, list.indexOf(point.name)]);
  const [x, middle] = place(point.value);
  const y = middle + shift(point);
  const color = groups.length > 1 ? SERIES[group % SERIES.length] : colour(point);
  const children = [];
  if (point.low !== null && point.high !== null) {
    const [from] = place(point.low);
    const [to] = place(point.high);
    children.push({ type: "line", shape: { x1: from, y1: y, x2: to, y2: y }, style: { stroke: color, lineWidth: 3 } });
    for (const end of [from, to]) {
      children.push({ type: "line", shape: { x1: end, y1: y - 5, x2: end, y2: y + 5 }, style: { stroke: color, lineWidth: 2 } });
    }
  }
  if (point.target !== null) {
    const [t] = place(point.target);
    children.push({ type: "line", shape: { x1: t, y1: y - 9, x2: t, y2: y + 9 }, style: { stroke: REFERENCE, lineWidth: 2, lineDash: [3, 2] } });
  }
  children.push(mark(point, x, y, color, groups.length > 1 ? group : 0));
  return { type: "group", children };
}

function mark(point, x, y, color, group) {
  const style = { fill: color, stroke: "#fff", lineWidth: 1.5 };
  const corners = {
    weak: [[x - 7, y - 6], [x + 7, y - 6], [x, y + 7]],
    strong: [[x - 7, y + 6], [x + 7, y + 6], [x, y - 7]],
    lower: [[x + 6, y - 7], [x + 6, y + 7], [x - 7, y]],
    higher: [[x - 6, y - 7], [x - 6, y + 7], [x + 7, y]],
  }[point.tone] ?? {
    diamond: [[x - 7, y], [x, y - 7], [x + 7, y], [x, y + 7]],
    rect: [[x - 5.5, y - 5.5], [x + 5.5, y - 5.5], [x + 5.5, y + 5.5], [x - 5.5, y + 5.5]],
    triangle: [[x - 7, y + 6], [x + 7, y + 6], [x, y - 7]],
  }[MARKS[group % MARKS.length]];
  return corners
    ? { type: "polygon", shape: { points: corners }, style }
    : { type: "circle", shape: { cx: x, cy: y, r: 6 }, style };
}

/** Waves along the bottom; the line is cut where waves cannot be compared, and where one has no value. */
function lines({ chart, points, names: list, figure, plot }) {
  const groups = inOrder(points, "group");
  const key = legend(groups, plot.clientWidth, Object.fromEntries(groups.map((name, i) => [name, { icon: MARKS[i] }])));
  const of = name => points.filter(p => p.group === name);
  const shift = point => (groups.indexOf(point.group) - (groups.length - 1) / 2) * 9;
  const at = point => {
    const [x, y] = chart.convertToPixel({ gridIndex: 0 }, [list.indexOf(point.name), point.value]);
    return [x + shift(point), y];
  };
  const each = Math.max(44, (plot.clientWidth - 80) / list.length - 6);
  const foot = 12 + 17 * Math.max(...list.map(name => Math.ceil((measure(name) * 1.1) / each)));
  return {
    at,
    height: 250 + foot + key.height,
    option: {
      legend: key.option,
      grid: { left: 52, right: 24, top: key.height + 14, bottom: foot },
      xAxis: {
        type: "category",
        data: list,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: SOFT } },
        axisLabel: { interval: 0, color: INK, width: each, overflow: "break", lineHeight: 17 },
      },
      yAxis: percents(range(points, reference(figure)), ""),
      series: groups.flatMap((name, i) => [
        gaps(list.filter(wave => points.every(p => p.name !== wave)), list, figure),
        ...runs(of(name), list).map((run, r) => path(name, run, list, i, shift, r)),
        breaks(of(name), list),
        whiskers(name, of(name), i, list, shift, figure),
      ]),
    },
  };
}

/** The stretches of a line that can be compared with each other. */
function runs(points, list) {
  const all = [];
  for (const point of points) {
    const last = all.at(-1)?.at(-1);
    if (point.isBreak || !last || list.indexOf(point.name) !== list.indexOf(last.name) + 1) all.push([]);
    all.at(-1).push(point);
  }
  return all;
}

/** Where a wave has no value at all: said in the middle of its place. */
function gaps(missing, list, figure) {
  return {
    type: "custom",
    silent: true,
    data: missing.map(name => [list.indexOf(name), 0]),
    renderItem: (params, api) => {
      const { y, height } = params.coordSys;
      const x = api.coord([list.indexOf(missing[params.dataIndex]), 0])[0];
      const wide = api.size([1, 0])[0] * 0.7;
      const text = { text: figure.dataset.gap ?? "–", fontSize: SMALL, fill: SOFT, align: "center", verticalAlign: "middle" };
      return {
        type: "group",
        children: [
          { type: "rect", shape: { x: x - wide / 2, y, width: wide, height }, style: { fill: GRID, opacity: 0.45 } },
          { type: "text", x, y: y + height / 2, style: { ...text, width: wide, overflow: "break" } },
        ],
      };
    },
  };
}

/** Drawn by ourselves: groups stand a little apart, which a category axis does not know. */
function path(name, run, list, i, shift, r) {
  return {
    type: "custom",
    name: `${name} ${r}`,
    silent: true,
    data: run.slice(1).map((_, k) => [list.indexOf(run[k].name), run[k].value]),
    renderItem: (params, api) => {
      const [a, b] = [run[params.dataIndex], run[params.dataIndex + 1]];
      const from = api.coord([list.indexOf(a.name), a.value]);
      const to = api.coord([list.indexOf(b.name), b.value]);
      return {
        type: "line",
        shape: { x1: from[0] + shift(a), y1: from[1], x2: to[0] + shift(b), y2: to[1] },
        style: { stroke: SERIES[i % SERIES.length], lineWidth: 2.5, lineDash: [null, [7, 4], [2, 3]][i % 3] },
      };
    },
  };
}

/** Between two waves that cannot be compared: not equal. */
function breaks(points, list) {
  const after = points.filter((point, i) => point.isBreak && i > 0);
  const before = point => points[points.indexOf(point) - 1];
  return {
    type: "custom",
    silent: true,
    data: after.map(point => [list.indexOf(point.name), point.value]),
    renderItem: (params, api) => {
      const point = after[params.dataIndex];
      const from = api.coord([list.indexOf(before(point).name), before(point).value]);
      const to = api.coord([list.indexOf(point.name), point.value]);
      const style = { text: "≠", fontSize: 20, fill: SOFT, align: "center", verticalAlign: "middle" };
      return { type: "text", x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2, style };
    },
  };
}

function whiskers(name, points, i, list, shift, figure) {
  const color = SERIES[i % SERIES.length];
  return {
    type: "custom",
    name,
    itemStyle: { color },
    data: points.map(p => ({ value: [list.indexOf(p.name), p.value], point: p.index })),
    markLine: i === 0 ? referenceLine(figure, "yAxis") : undefined,
    renderItem: (params, api) => {
      const point = points[params.dataIndex];
      const place = value => api.coord([list.indexOf(point.name), value]);
      const [middle, y] = place(point.value);
      const x = middle + shift(point);
      const children = [];
      if (point.low !== null && point.high !== null) {
        const ends = [place(point.low)[1], place(point.high)[1]];
        children.push({ type: "line", shape: { x1: x, y1: ends[0], x2: x, y2: ends[1] }, style: { stroke: color, lineWidth: 2 } });
        for (const end of ends) children.push({ type: "line", shape: { x1: x - 5, y1: end, x2: x + 5, y2: end }, style: { stroke: color, lineWidth: 2 } });
      }
      children.push(mark(point, x, y, point.tone === "plain" ? color : colour(point), i));
      return { type: "group", children };
    },
  };
}

/** Bars of 100 %, a piece for each choice. */
function bars({ chart, points, plot }) {
  const list = inOrder(points, "name");
  const groups = inOrder(points, "group");
  const paint = (group, i) => shadeOf(points.find(p => p.group === group).shade, i);
  const key = legend(groups, plot.clientWidth);
  const find = (name, group) => points.find(p => p.name === name && p.group === group);
  const before = point => groups.slice(0, groups.indexOf(point.group)).reduce((sum, group) => sum + (find(point.name, group)?.value ?? 0), 0);
  const wide = plot.clientWidth - nameWidth(list, plot.clientWidth) - 40;
  return {
    at: point => chart.convertToPixel({ gridIndex: 0 }, [before(point) + point.value / 2, list.indexOf(point.name)]),
    height: list.length * 42 + key.height + 44,
    option: {
      legend: key.option,
      aria: hatched(),
      grid: { left: nameWidth(list, plot.clientWidth) + 12, right: 22, top: key.height + 8, bottom: 30 },
      xAxis: { ...percents([0, 100], ""), interval: 25 },
      yAxis: names(list, plot.clientWidth),
      series: groups.map((group, i) => ({
        type: "bar",
        name: group,
        stack: "all",
        barMaxWidth: 26,
        itemStyle: { color: paint(group, i), borderColor: SOFT, borderWidth: 0.5 },
        label: {
          show: false,
          color: INK,
          backgroundColor: "rgba(255,255,255,.92)",
          padding: [1, 3],
          borderRadius: 3,
          formatter: ({ value }) => `${value.toFixed(1)}%`,
        },
        data: list.map(name => piece(find(name, group), wide)),
      })),
    },
  };
}

/** Its number is written on it where there is room. */
function piece(point, wide) {
  return { value: point?.value ?? 0, point: point?.index, label: { show: (point?.value ?? 0) * wide >= 46 * 100 } };
}

/** Rates against the answers behind them, with curves between which chance alone keeps nearly all. */
function funnel({ chart, points, figure, plot, curves }) {
  const most = Math.max(...points.map(p => p.answers)) * 1.05;
  const least = Math.min(...points.map(p => p.answers)) * 0.6;
  const shown = range(points, reference(figure));
  const within = curves.map(({ limit, rows }) => ({ limit, rows: rows.filter(row => row.answers >= Math.floor(least / 10) * 10 && row.answers <= Math.ceil(most / 10) * 10) }));
  return {
    at: point => chart.convertToPixel({ gridIndex: 0 }, [point.answers, point.value]),
    height: plot.clientWidth < 500 ? 340 : 420,
    option: {
      grid: { left: 52, right: 20, top: 14, bottom: below(figure.dataset.cross) },
      xAxis: {
        type: "value",
        min: Math.floor(least / 10) * 10,
        max: Math.ceil(most / 10) * 10,
        name: figure.dataset.cross ?? "",
        nameLocation: "middle",
        nameGap: 26,
        nameTextStyle: { color: SOFT, fontSize: SMALL },
        splitLine: { show: false },
        axisLine: { show: true, onZero: false, lineStyle: { color: LINE } },
        axisLabel: { color: SOFT, hideOverlap: true },
      },
      yAxis: percents(shown, ""),
      series: [
        ...within.flatMap(({ limit, rows }, i) => ["low", "high"].map(side => curve(rows.map(row => [row.answers, row[side]]), `${limit}%`, i))),
        {
          type: "scatter",
          symbolSize: 13,
          clip: false,
          itemStyle: { borderColor: "#fff", borderWidth: 1 },
          data: points.map(p => ({ value: [p.answers, p.value], point: p.index, symbol: symbol(p), itemStyle: { color: colour(p) } })),
          markLine: referenceLine(figure, "yAxis"),
        },
      ],
    },
  };
}

/** The inner curve dashed, the outer one full: told apart without colour. */
function curve(data, name, i) {
  return {
    type: "line",
    silent: true,
    showSymbol: false,
    data,
    lineStyle: { color: SOFT, width: 1.5, type: i === 0 ? "dashed" : "solid" },
    name,
  };
}

/** Counts: a column for each name, a piece for each group. */
function columns({ chart, points, names: list, figure, plot }) {
  const groups = inOrder(points, "group");
  const key = legend(groups, plot.clientWidth);
  const find = (name, group) => points.find(p => p.name === name && p.group === group);
  const under = point => groups.slice(0, groups.indexOf(point.group)).reduce((sum, group) => sum + (find(point.name, group)?.value ?? 0), 0);
  return {
    at: point => chart.convertToPixel({ gridIndex: 0 }, [list.indexOf(point.name), under(point) + point.value / 2]),
    height: 200 + key.height,
    option: {
      legend: key.option,
      aria: hatched(),
      grid: { left: 44, right: 12, top: key.height + 14, bottom: below(figure.dataset.cross) },
      xAxis: {
        type: "category",
        data: list,
        name: figure.dataset.cross ?? "",
        nameLocation: "middle",
        nameGap: 26,
        nameTextStyle: { color: SOFT, fontSize: SMALL },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: SOFT } },
        axisLabel: { color: INK, hideOverlap: true, fontSize: SMALL },
      },
      yAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: GRID } }, axisLabel: { color: SOFT, hideOverlap: true } },
      series: groups.map((group, i) => ({
        type: "bar",
        name: group,
        stack: "all",
        barMaxWidth: 34,
        itemStyle: { color: shadeOf(points.find(p => p.group === group).shade, i), borderColor: SOFT, borderWidth: 0.5 },
        data: list.map(name => ({ value: find(name, group)?.value ?? 0, point: find(name, group)?.index })),
      })),
    },
  };
}

function hatched() {
  return { enabled: true, label: { enabled: false }, decal: { show: true } };
}

/** A bar for each group beside each other, for each name. */
function pairs({ chart, points, plot, figure }) {
  const list = inOrder(points, "name");
  const groups = inOrder(points, "group");
  const key = legend(groups, plot.clientWidth);
  const row = 18 * groups.length + 16;
  const most = Math.min(100, Math.ceil((Math.max(...points.map(p => p.value)) + 4) / 10) * 10);
  const at = point => {
    const [x, y] = chart.convertToPixel({ gridIndex: 0 }, [point.value, list.indexOf(point.name)]);
    return [x, y + (groups.indexOf(point.group) - (groups.length - 1) / 2) * 18];
  };
  return {
    at,
    height: list.length * row + key.height + below(figure.dataset.axis) + 8,
    option: {
      legend: key.option,
      aria: hatched(),
      grid: { left: nameWidth(list, plot.clientWidth) + 12, right: 56, top: key.height + 6, bottom: below(figure.dataset.axis) },
      xAxis: percents([0, most], figure.dataset.axis),
      yAxis: names(list, plot.clientWidth),
      series: groups.map((group, i) => ({
        type: "bar",
        name: group,
        barWidth: 16,
        barGap: "12%",
        itemStyle: { color: shadeOf(points.find(p => p.group === group).shade, i), borderColor: SOFT, borderWidth: 0.5 },
        label: { show: true, position: "right", color: INK, fontSize: SMALL, formatter: ({ value }) => `${value.toFixed(1)}%` },
        data: list.map(name => points.find(p => p.name === name && p.group === group)).map(p => (p ? { value: p.value, point: p.index } : null)),
      })),
    },
  };
}

export const KINDS = { intervals, lines, bars, funnel, columns, pairs, multiples };
