// Small multiples: a drawing for each group, all on one scale, so that the eye compares.
import { inOrder } from "./chart-table.js";
import { GRID, INK, LINE, REFERENCE, SMALL, SOFT, colour } from "./chart-look.js";
import { measure, range } from "./chart-parts.js";

const ROW = 19;
const TITLE = 24;
const FOOT = 24;
const APART = 18;
/** The least width of one; on a phone two beside each other. */
const LEAST = { wide: 250, phone: 150 };
const PHONE = 500;

/** Where each drawing stands: as many beside each other as are still wide enough. */
function places(groups, list, width) {
  const across = Math.max(1, Math.floor((width + APART) / ((width < PHONE ? LEAST.phone : LEAST.wide) + APART)));
  const wide = (width - APART * (across - 1)) / across;
  const high = TITLE + list.length * ROW + FOOT;
  return {
    high: Math.ceil(groups.length / across) * (high + APART),
    of: i => ({ left: (i % across) * (wide + APART), top: Math.floor(i / across) * (high + APART), wide }),
  };
}

export function multiples({ chart, points, figure, plot }) {
  const list = inOrder(points, "name");
  const groups = inOrder(points, "group");
  const where = places(groups, list, plot.clientWidth);
  const room = Math.min(92, where.of(0).wide * 0.42, Math.max(...list.map(measure)) + 4);
  const shown = range(points, null);
  const of = group => points.filter(p => p.group === group);
  return {
    at: point => chart.convertToPixel({ gridIndex: groups.indexOf(point.group) }, [point.value, list.indexOf(point.name)]),
    height: where.high,
    option: {
      title: groups.map((group, i) => title(group, where.of(i))),
      grid: groups.map((_, i) => ({
        left: where.of(i).left + room,
        top: where.of(i).top + TITLE,
        width: where.of(i).wide - room - 12,
        height: list.length * ROW,
      })),
      xAxis: groups.map((_, i) => ({
        type: "value",
        gridIndex: i,
        min: shown[0],
        max: shown[1],
        interval: shown[1] - shown[0],
        splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: LINE } },
        axisLabel: { formatter: "{value}%", color: SOFT, fontSize: SMALL, alignMinLabel: "left", alignMaxLabel: "right", hideOverlap: true },
      })),
      yAxis: groups.map((_, i) => ({
        type: "category",
        gridIndex: i,
        data: list,
        inverse: true,
        axisTick: { show: false },
        axisLine: { show: false },
        splitLine: { show: true, lineStyle: { color: GRID } },
        axisLabel: { interval: 0, width: room - 6, overflow: "truncate", ellipsis: "…", color: INK, fontSize: SMALL },
      })),
      series: groups.map((group, i) => drawing(of(group), list, i)),
    },
  };
}

function title(text, { left, top, wide }) {
  return { text, left, top, padding: 0, textStyle: { color: INK, fontSize: 14, fontWeight: 600, width: wide, overflow: "truncate", ellipsis: "…" } };
}

function drawing(points, list, i) {
  return {
    type: "custom",
    xAxisIndex: i,
    yAxisIndex: i,
    encode: { x: 0, y: 1 },
    data: points.map(p => ({ value: [p.value, list.indexOf(p.name)], point: p.index })),
    renderItem: (params, api) => {
      const point = points[params.dataIndex];
      const place = value => api.coord([value, list.indexOf(point.name)]);
      const [x, y] = place(point.value);
      const stroke = colour(point);
      const line = (x1, y1, x2, y2, style) => ({ type: "line", shape: { x1, y1, x2, y2 }, style });
      const children = [];
      if (point.low !== null && point.high !== null) children.push(line(place(point.low)[0], y, place(point.high)[0], y, { stroke, lineWidth: 2.5 }));
      if (point.target !== null) {
        const t = place(point.target)[0];
        children.push(line(t, y - ROW / 2, t, y + ROW / 2, { stroke: REFERENCE, lineWidth: 2, lineDash: [3, 2] }));
      }
      children.push(mark(point, x, y, stroke));
      return { type: "group", children };
    },
  };
}

function mark(point, x, y, fill) {
  const style = { fill, stroke: "#fff", lineWidth: 1 };
  const corners = { weak: [[x - 6, y - 5], [x + 6, y - 5], [x, y + 6]], strong: [[x - 6, y + 5], [x + 6, y + 5], [x, y - 6]] }[point.tone];
  return corners ? { type: "polygon", shape: { points: corners }, style } : { type: "circle", shape: { cx: x, cy: y, r: 4.5 }, style };
}
