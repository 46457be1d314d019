/*
 * Finished answers on their way to the server. Each is kept on the phone until the server has acknowledged it, and is
 * sent with the same id for ever, so that it counts once however often it is sent.
 */
import { all, read, remove, write } from "./resident-store.js";

const PREFIX = "doorstep.waiting.";
const LONGEST_PAUSE = 300;
const PATIENCE = 20000;

/** What the server's refusals mean to people, by the problem's type. */
const REFUSALS = {
  "wave-closed": "closed",
  "household-has-answered": "household",
  "other-answers": "other",
  "response-withdrawn": "withdrawn",
  "unknown-link": "unknown",
  "unknown-household-code": "code",
  "answers-do-not-fit": "misfit",
};

const inMemory = new Map();
const onTheWay = new Set();
let tries = 0;
let timer = 0;
let tell = () => {};

/**
 * Sends what waits, now and whenever there is hope.
 *
 * @param listener is told of every item whose state changed: {uuid, state: waiting|received|refused, …}
 */
export function startQueue(listener) {
  tell = listener;
  window.addEventListener("online", sendSoon);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && sendSoon());
  sendSoon();
}

/** Takes finished answers; whether they survive the closing of the page. */
export function enqueue(item) {
  inMemory.set(item.uuid, item);
  const kept = write(PREFIX + item.uuid, item);
  if (kept) {
    inMemory.delete(item.uuid);
  }
  return kept;
}

/** Everything that is waiting, received but not yet seen, or refused but not yet seen. */
export function items() {
  return all(PREFIX).concat([...inMemory.values()]);
}

/** The person has seen what became of it. */
export function forget(uuid) {
  inMemory.delete(uuid);
  remove(PREFIX + uuid);
}

export function sendSoon() {
  tries = 0;
  sendAll();
}

async function sendAll() {
  clearTimeout(timer);
  const waiting = items().filter((item) => item.state === "waiting" && !onTheWay.has(item.uuid));
  const pauses = await Promise.all(waiting.map(send));
  if (pauses.some((pause) => pause > 0)) {
    const backoff = Math.min(LONGEST_PAUSE, Math.pow(2, ++tries)) * (0.5 + Math.random());
    timer = setTimeout(sendAll, 1000 * Math.max(backoff, ...pauses));
  }
}

/** Seconds to wait before the next try; 0 when there need be none. */
async function send(item) {
  onTheWay.add(item.uuid);
  try {
    const response = await put(item);
    const body = await response.json().catch(() => ({}));
    return settle(item, response, body);
  } catch (noNetwork) {
    changed(Object.assign({}, item, { why: "network" }));
    return 1;
  } finally {
    onTheWay.delete(item.uuid);
  }
}

function put(item) {
  const patience = "AbortController" in window ? new AbortController() : null;
  const bell = setTimeout(() => patience && patience.abort(), PATIENCE);
  const { path, language, answers, code, answerer } = item;
  const body = { link: path.replace(/^\/s\//, ""), language, answers };
  if (code) {
    body.household_code = code;
    if (answerer) {
      body.drawn_adult = answerer === "drawn";
    }
  }
  return fetch("/api/v1/responses/" + item.uuid, {
    method: "PUT",
    credentials: "omit",
    cache: "no-store",
    headers: { "Content-Type": "application/json", Accept: "application/json, application/problem+json" },
    body: JSON.stringify(body),
    signal: patience ? patience.signal : undefined,
  }).then(
    (response) => (clearTimeout(bell), response),
    (error) => {
      clearTimeout(bell);
      throw error;
    }
  );
}

/** Only a receipt is an acknowledgement: the log-in page of a café's network is not. */
function settle(item, response, body) {
  if (response.ok && body.receipt) {
    write("doorstep.done." + item.path, Date.now());
    changed(Object.assign({}, item, { state: "received", receipt: body.receipt, answers: {}, code: "" }));
    return 0;
  }
  const refusal = REFUSALS[String(body.type).replace(/^.*:/, "")];
  if (refusal) {
    changed(Object.assign({}, item, { state: "refused", reason: refusal, problems: body.problems || [] }));
    return 0;
  }
  changed(Object.assign({}, item, { why: "busy" }));
  return Number(response.headers.get("Retry-After")) || 5;
}

function changed(item) {
  const gone = !inMemory.has(item.uuid) && read(PREFIX + item.uuid) === null;
  if (!gone) {
    enqueue(item);
    tell(item);
  }
}
