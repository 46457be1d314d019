/* The time: a phone's clock may be wrong by a day; how wrong was measured whenever the server was reached. */
import { locale, t } from "./words.js";

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;

/** Seconds to add to the phone's clock; null before the first contact. */
let offset = null;

export function setOffset(seconds) {
  offset = seconds === undefined ? null : seconds;
}

export function clockOffset() {
  return offset;
}

/** What the server's time says about this clock, taken half-way between asking and hearing. */
export function measured(serverTime, asked, heard) {
  return Math.round((Date.parse(serverTime) - (asked + heard) / 2) / SECOND);
}

/** The time as far as it is known, in milliseconds. */
export function trueNow() {
  return Date.now() + (offset || 0) * SECOND;
}

/** Whether a wave takes answers: an interview counts when it is finished before the closing. */
export function isOpen(wave) {
  const now = trueNow();
  return Date.parse(wave.opens_at) <= now && now < Date.parse(wave.closes_at) && wave.state !== "closed";
}

/** The phone's time now, as records carry it. */
export function stamp() {
  return new Date().toISOString();
}

/** Midnight that ends today, here. */
export function endOfToday() {
  const day = new Date(trueNow());
  day.setHours(24, 0, 0, 0);
  return day.getTime();
}

/** "今天 19:00", "明天 19:00", "11月25日 19:00". */
export function sayTime(iso, withMinutes = true) {
  const time = new Date(iso);
  const days = Math.round((startOf(time) - startOf(new Date(trueNow()))) / DAY);
  const near = { 0: t("today"), 1: t("tomorrow"), "-1": t("yesterday") }[days];
  const day = near || new Intl.DateTimeFormat(locale(), { month: "short", day: "numeric" }).format(time);
  const clock = new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    time,
  );
  return day + " " + (withMinutes ? clock : t("about-hour", { n: time.getHours() }));
}

function startOf(time) {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}

/** What a field of type date takes: the day that many days from today. */
export function dayField(days) {
  const day = new Date(trueNow() + days * DAY);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, "0"), String(day.getDate()).padStart(2, "0")].join(
    "-",
  );
}
