// Pointer and keyboard on a chart: the sentence about a point, and the way to its page.

/** Wires a drawn chart; {again} puts the mark back after it was drawn anew. */
export function walk(view) {
  const { chart, figure, plot, points } = view;
  const hint = document.querySelector("script[data-chart-hint]")?.dataset.chartHint ?? "";
  const ring = element("chart-ring");
  const tip = element("chart-tip");
  const said = element("chart-said");
  said.setAttribute("aria-live", "polite");
  for (const part of [ring, tip]) part.setAttribute("aria-hidden", "true");
  plot.append(ring, tip);
  figure.append(said);
  figure.tabIndex = 0;
  figure.setAttribute("role", "application");
  figure.setAttribute("aria-label", [figure.dataset.label, hint].filter(Boolean).join("。"));
  let current = -1;
  let touched = -1;

  function show(index, aloud) {
    current = index;
    const point = points[index];
    const [x, y] = view.drawn.at(point);
    put(ring, x, y);
    tip.textContent = point.tip || `${point.name} ${point.value}%`;
    tip.hidden = ring.hidden = false;
    beside(tip, x, y, plot);
    if (aloud) said.textContent = tip.textContent;
  }

  function hide() {
    current = -1;
    tip.hidden = ring.hidden = true;
  }

  function step(key) {
    const last = points.length - 1;
    if (current < 0) return key === "End" ? last : 0;
    return { ArrowUp: Math.max(0, current - 1), ArrowLeft: Math.max(0, current - 1), Home: 0, End: last }[key] ?? Math.min(last, current + 1);
  }

  figure.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      event.preventDefault();
      show(step(event.key), true);
      ring.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && current >= 0 && points[current].href) {
      location.assign(points[current].href);
    } else if (event.key === "Escape") {
      hide();
    }
  });
  figure.addEventListener("focusout", hide);

  chart.on("mouseover", ({ data }) => data?.point !== undefined && show(data.point, false));
  chart.on("mouseout", () => !figure.matches(":focus-visible") && hide());
  // A finger has no way to hover: its first tap shows the sentence, the second one on the same point goes there.
  let isTouch = false;
  plot.addEventListener("pointerdown", event => { isTouch = event.pointerType === "touch"; }, true);
  chart.on("click", ({ data }) => {
    if (data?.point === undefined) return;
    const goes = !isTouch || touched === data.point;
    touched = data.point;
    show(data.point, false);
    if (goes && points[data.point].href) location.assign(points[data.point].href);
  });

  hide();
  return { again: () => current >= 0 && show(current, false) };
}

function element(name) {
  const made = document.createElement("div");
  made.className = name;
  return made;
}

function put(element, x, y) {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}

/** Below the point and within the chart's width; above it where there is no room below. */
function beside(tip, x, y, plot) {
  put(tip, 0, 0);
  const left = Math.max(0, Math.min(x - tip.offsetWidth / 2, plot.clientWidth - tip.offsetWidth));
  const above = y + 14 + tip.offsetHeight > plot.clientHeight && y - 14 - tip.offsetHeight > 0;
  put(tip, left, above ? y - 14 - tip.offsetHeight : y + 14);
}
