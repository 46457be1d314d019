/* Talking to the server: every request is bounded in time, and every failure has a kind that the app can act on. */
import { phone } from "./phone.js";
import { VERSION } from "./version.js";

const PATIENCE = 30000;

/** What went wrong: kind is "network", "ended" (this phone's sign-in), "busy" (with seconds to wait) or "refused". */
export class ServerTrouble extends Error {
  constructor(kind, detail, seconds) {
    super(kind);
    Object.assign(this, { kind, detail, seconds });
  }
}

async function ask(method, path, body, headers) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  const asked = Date.now();
  const token = phone.device && phone.device.token;
  try {
    const response = await fetch("/field/api/" + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: Object.assign(body === undefined ? {} : { "Content-Type": "application/json" }, own(), headers),
      cache: "no-store",
      credentials: "omit",
      signal: stop.signal,
    });
    const text = await response.text();
    const heard = Date.now();
    return { status: response.status, headers: response.headers, said: parse(text), asked, heard, token };
  } catch (noNetwork) {
    throw new ServerTrouble("network");
  } finally {
    clearTimeout(timer);
  }
}

function own() {
  return phone.device ? { Authorization: "Bearer " + phone.device.token } : {};
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (notJson) {
    return {};
  }
}

function orTrouble(answer) {
  if (answer.status === 401) {
    // signed in anew meanwhile: it was the former sign-in that has ended
    const current = phone.device && phone.device.token === answer.token;
    throw current ? new ServerTrouble("ended", answer.said) : new ServerTrouble("busy", answer.said, 1);
  }
  if (answer.status === 503 || answer.status === 429) {
    throw new ServerTrouble("busy", answer.said, Number(answer.headers.get("Retry-After")) || 30);
  }
  if (answer.status >= 400) {
    throw new ServerTrouble("refused", answer.said);
  }
  return answer;
}

export async function signInWith(invitation) {
  const label = deviceLabel();
  return orTrouble(await ask("POST", "devices", { invitation, label, app_version: VERSION }));
}

/** Enough to tell two phones apart: "Android Chrome 120". */
function deviceLabel() {
  const agent = navigator.userAgent;
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent);
  const browser = /(MicroMessenger|HuaweiBrowser|MiuiBrowser|QQBrowser|Edg|Firefox|Chrome|Safari)\/(\d+)?/.exec(agent);
  return [system && system[0], browser && browser[1], browser && browser[2]].filter(Boolean).join(" ");
}

/** The package, or null when it is the same as before. */
export async function fetchPackage(etag) {
  const answer = orTrouble(await ask("GET", "package", undefined, etag ? { "If-None-Match": etag } : {}));
  return answer.status === 304 ? null : answer;
}

/** @returns {id, sha256, state, reason} */
export async function sendRecord({ id, wave, sealed, sha256 }) {
  return orTrouble(await ask("POST", "records", { id, wave, sealed, sha256 })).said;
}

/** Says how many records wait here, and asks which of these the server holds. */
export async function makeContact(waiting, oldest, ids) {
  return orTrouble(
    await ask("POST", "contacts", {
      device_time: new Date().toISOString(),
      waiting,
      oldest_waiting_at: oldest,
      app_version: VERSION,
      records: ids.slice(0, 500),
    }),
  );
}
