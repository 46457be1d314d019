/*
 * One door, one window: two windows of the app must not write the same interview. The browser's locks see to it; where
 * there are none, the windows ask one another.
 */

/** For so long another window may take to say that it is at that door. */
const PATIENCE = 300;

/** The door that this window is at, {id, release}, or null. */
let held = null;

const channel = "BroadcastChannel" in window ? new BroadcastChannel("doorstep-doors") : null;
const own = Math.random();
if (channel) {
  channel.addEventListener("message", ({ data }) => {
    if (data.ask && held && held.id === data.ask) {
      channel.postMessage({ mine: data.ask, to: data.from });
    }
  });
}

export function holds(id) {
  return held !== null && held.id === id;
}

/** Whether this window may write about the door from now on. */
export async function claim(id) {
  if (holds(id)) {
    return true;
  }
  letGo();
  const release = await take(id);
  if (release) {
    letGo();
    held = { id, release };
  }
  return release !== null;
}

/** Does something about a door unless another window is there; what this window is at stays. */
export async function alone(id, task) {
  const release = holds(id) ? () => {} : await take(id);
  if (release) {
    await task().finally(release);
  }
}

function take(id) {
  return navigator.locks ? locked("doorstep-door-" + id) : asked(id);
}

export function letGo() {
  if (held) {
    held.release();
    held = null;
  }
}

/** What gives the lock back, or null where another window has it. */
function locked(name) {
  return new Promise((resolve) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise((release) => resolve(release));
    });
  });
}

function asked(id) {
  if (!channel) {
    return Promise.resolve(() => {});
  }
  return new Promise((resolve) => {
    const done = (release) => {
      channel.removeEventListener("message", hear);
      clearTimeout(timer);
      resolve(release);
    };
    const hear = ({ data }) => data.mine === id && data.to === own && done(null);
    const timer = setTimeout(() => done(() => {}), PATIENCE);
    channel.addEventListener("message", hear);
    channel.postMessage({ ask: id, from: own });
  });
}
