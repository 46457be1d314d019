/*
 * Keeps the app on the phone: all files of one version, fetched together or not at all. A new version waits until the
 * volunteer takes it up or the app is opened anew; the phone's database is none of its business.
 *
 * The server puts the digest of all files in place of VERSION; AppVersion reads the list, one file a line.
 */
const VERSION = "0";
const FILES = [
  "/field/index.html",
  "/field/manifest.webmanifest",
  "/field/field.css",
  "/css/web/base.css",
  "/css/response/resident/resident.css",
  "/icon.svg",
  "/js/questionnaire/conditions.js",
  "/js/response/resident/resident-check.js",
  "/js/response/resident/resident-follow.js",
  "/field/app.js",
  "/field/carry.js",
  "/field/clock.js",
  "/field/comfort.js",
  "/field/dom.js",
  "/field/doors.js",
  "/field/draft.js",
  "/field/entry.js",
  "/field/finish.js",
  "/field/frame.js",
  "/field/hold.js",
  "/field/interview.js",
  "/field/kish.js",
  "/field/marker.js",
  "/field/old.js",
  "/field/phone.js",
  "/field/records.js",
  "/field/renew.js",
  "/field/seal.js",
  "/field/server.js",
  "/field/shuffle.js",
  "/field/store.js",
  "/field/sync.js",
  "/field/trouble.js",
  "/field/update.js",
  "/field/version.js",
  "/field/view-ask.js",
  "/field/view-cards.js",
  "/field/view-check.js",
  "/field/view-door.js",
  "/field/view-doors.js",
  "/field/view-end.js",
  "/field/view-outcome.js",
  "/field/view-question.js",
  "/field/view-roster.js",
  "/field/view-settings.js",
  "/field/view-start.js",
  "/field/view-sync.js",
  "/field/view-walk.js",
  "/field/walk.js",
  "/field/words-app.js",
  "/field/words-ask.js",
  "/field/words-doors.js",
  "/field/words.js",
];
const CACHE = "doorstep-field-" + VERSION;

self.addEventListener("install", (event) => {
  event.waitUntil(fetchAll());
});

async function fetchAll() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
}

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});

async function dropOld() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith("doorstep-field-") && name !== CACHE).map((name) => caches.delete(name)),
  );
}

self.addEventListener("message", (event) => {
  if (event.data === "take over") {
    self.skipWaiting();
  }
});

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin || pathname.startsWith("/field/api/")) {
    return;
  }
  const file = event.request.mode === "navigate" ? "/field/index.html" : pathname;
  if (FILES.includes(file)) {
    event.respondWith(kept(file, event.request));
  }
});

async function kept(file, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(file)) || fetch(request);
}
