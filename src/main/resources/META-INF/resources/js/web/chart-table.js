// Reads the points of a chart from its table.

/** The points of the table, in its order. */
export function read(table) {
  return [...(table?.querySelectorAll("[data-value]") ?? [])].map((cell, index) => point(cell, index)).filter(p => p.value !== null);
}

function point(cell, index) {
  const row = cell.closest("tr");
  const text = name => cell.dataset[name] ?? row.dataset[name] ?? "";
  const number = name => numberOf(text(name));
  return {
    index,
    name: text("name"),
    group: text("group"),
    tip: text("tip"),
    href: text("href"),
    tone: text("tone") || "plain",
    shade: text("shade"),
    isBreak: cell.dataset.break !== undefined || row.dataset.break !== undefined,
    value: numberOf(cell.dataset.value),
    low: number("low"),
    high: number("high"),
    target: number("target"),
    answers: number("answers") ?? number("n"),
  };
}

/** All names of the table in its order, those without a value too. */
export function allNames(table) {
  return [...new Set([...(table?.querySelectorAll("[data-name]") ?? [])].map(part => part.dataset.name))];
}

/** The curves of a funnel, by limit: [{limit, rows: [{answers, low, high}]}]. */
export function curves(id) {
  const rows = [...(document.getElementById(id)?.querySelectorAll("[data-limit]") ?? [])].map(row => ({
    limit: row.dataset.limit,
    answers: numberOf(row.dataset.answers),
    low: numberOf(row.dataset.low),
    high: numberOf(row.dataset.high),
  }));
  return [...new Set(rows.map(row => row.limit))].map(limit => ({ limit, rows: rows.filter(row => row.limit === limit) }));
}

function numberOf(text) {
  return text === undefined || text.trim() === "" || Number.isNaN(Number(text)) ? null : Number(text);
}

/** The different values in the order in which they come. */
export function inOrder(points, key) {
  return [...new Set(points.map(point => point[key]))];
}
