// Draws the charts of a page of results from the tables on it: the table is the data, there is no second copy.
//
//   <figure class="chart" data-chart="intervals|funnel|lines|bars|columns|pairs|multiples" data-table="TABLE_ID" data-label="…"
//           data-reference="90" data-axis="…" data-curves="TABLE_ID"></figure>
//
// data-label says what the chart shows (read out, and its name); data-reference draws a line there (a target, the whole), with
// data-reference-label as its words; data-axis names the axis of percents, data-cross the other one (funnel). The head needs {#include web/charts /}. With no script the figure
// takes no room; with it, {#room} inside keeps about the room that the drawing will take.
//
// A point is any element of the table with data-value: a row, or a cell of a row (then data-name, data-href and the rest are taken
// from the row where the cell has none). All numbers are percent, without a sign. What is withheld has no data-value.
//
//   data-name    what it is of: place, wave, class          data-tip    the whole sentence about it, with n and limits
//   data-value   the rate                                   data-href   where Enter or a click leads
//   data-low, data-high   its limits                        data-tone   weak ▼ | strong ▲ (target), lower ◀ | higher ▶ (whole), plain ●
//   data-shade   of a choice: 0 (best) to 100 (worst) of its scale, "off" beside it; none where it has no scale
//   data-group   which of several series                    data-target a target of its own, where there is no common line
//
// intervals  a row of the chart for each name, a line from low to high with a mark at the value; groups lie beside each other
// lines      names along the bottom in the table's order, a line for each group; data-break: what follows is not comparable with what
//            stood before, so the line is cut; a name without any value is a gap, with the words of data-gap
// bars       a bar of 100 % for each name, a piece for each group (a choice); data-value is the share
// columns    counts: names along the bottom, a column for each, a piece for each group
// pairs      a bar for each group beside each other, for each name
// multiples  a small drawing for each group, a row in it for each name; data-target is a line of its own
// funnel     data-answers (effective answers; else data-n) along the bottom. data-curves names a second table, whose rows each carry
//            data-answers, data-limit (95, 99.8), data-low and data-high: the curves
import { read, curves, allNames } from "./chart-table.js";
import { KINDS } from "./chart-kinds.js";
import { letters } from "./chart-look.js";
import { walk } from "./chart-walk.js";

const LIBRARY = "/_static/echarts/6.0.0/dist/echarts.esm.min.js";

const PAPER = "690px";

async function draw(figure, echarts) {
  const table = document.getElementById(figure.dataset.table);
  const points = read(table);
  figure.querySelector(".chart-room")?.remove();
  if (points.length === 0) return;
  const plot = document.createElement("div");
  plot.className = "chart-plot";
  figure.append(plot);
  // Twice as many dots, so that paper shows sharp letters. Canvas, because SVG would carry style attributes, which our CSP refuses.
  const chart = echarts.init(plot, null, { renderer: "canvas", devicePixelRatio: Math.max(2, window.devicePixelRatio) });
  const view = { chart, points, names: allNames(table), figure, plot, kind: KINDS[figure.dataset.chart], curves: curves(figure.dataset.curves) };
  const show = () => {
    view.drawn = view.kind(view);
    plot.style.height = `${view.drawn.height}px`;
    chart.resize();
    chart.setOption({ animation: false, textStyle: letters(), ...view.drawn.option }, true);
  };
  show();
  const steps = walk(view);
  let width = plot.clientWidth;
  new ResizeObserver(() => {
    if (plot.clientWidth === width || plot.clientWidth === 0) return;
    width = plot.clientWidth;
    show();
    steps.again();
  }).observe(figure);
  // Paper is narrower than a screen: drawn anew, so that letters keep their size.
  window.addEventListener("beforeprint", () => { plot.style.width = PAPER; show(); });
  window.addEventListener("afterprint", () => { plot.style.width = ""; show(); });
  figure.dataset.drawn = points.length;
}

const figures = document.querySelectorAll("figure[data-chart]");
if (figures.length > 0) {
  const echarts = await import(LIBRARY);
  for (const figure of figures) await draw(figure, echarts);
}
