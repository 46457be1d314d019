/* The service worker: the app without a network, and its new versions, which are taken up when the volunteer says so. */

export const newVersion = new EventTarget();
let waiting = null;
let failed = false;

export async function startWorker() {
  try {
    // The wider scope needs a header of the server; without it the app's own folder does.
    const registration = await register("/field").catch(() => register("/field/"));
    const look = () =>
      setWaiting(registration.waiting && navigator.serviceWorker.controller ? registration.waiting : null);
    registration.addEventListener("updatefound", () => {
      registration.installing.addEventListener("statechange", look);
    });
    look();
    document.addEventListener(
      "visibilitychange",
      () => document.visibilityState === "visible" && registration.update().catch(() => {}),
    );
  } catch (noWorker) {
    console.warn(noWorker);
    failed = true;
    newVersion.dispatchEvent(new Event("changed"));
  }
}

function register(scope) {
  return navigator.serviceWorker.register("/field/sw.js", { scope, updateViaCache: "none" });
}

function setWaiting(worker) {
  waiting = worker;
  newVersion.dispatchEvent(new Event("changed"));
}

/** Whether the browser refused to keep the app for use without a network. */
export function cannotWorkOffline() {
  return failed;
}

export function isWaiting() {
  return waiting !== null;
}

/** Everything is on the disk, so the page may begin anew. */
export function takeNewVersion() {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take over");
}
