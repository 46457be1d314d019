/*
 * The phone's database. Everything that must outlive a dead battery goes through write(), which returns only when the
 * disk has it. A new version of the app adds a step to STEPS and never changes what stands in `queue`: that is sealed.
 */

const NAME = "doorstep-field";

/** One step a version, never changed once it was out. */
const STEPS = [
  (db) => {
    db.createObjectStore("meta"); // device, package, offset, … by name
    db.createObjectStore("drafts", { keyPath: "household" }); // interviews under way, in clear
    db.createObjectStore("visits", { keyPath: "id" }); // attempts made with this phone
    db.createObjectStore("found", { keyPath: "id" }); // doors found on a random walk
    db.createObjectStore("checks", { keyPath: "id" }); // back-checks done
    db.createObjectStore("queue", { keyPath: "id" }); // sealed records on their way: {id, wave, sealed, sha256, …}
    db.createObjectStore("settled", { keyPath: "id" }); // what the server has answered for: {id, sha256, state, reason}
  },
];

let database = null;

/** Opens the database, making or bringing up to date what is there. */
export function openStore() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, STEPS.length);
    request.onupgradeneeded = (event) => {
      STEPS.slice(event.oldVersion).forEach((step) => step(request.result));
    };
    request.onsuccess = () => {
      database = request.result;
      // A newer version of the app in another window wants to bring the database up to date.
      database.onversionchange = () => database.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What stands there, or undefined. */
export function get(store, key) {
  return done(database.transaction(store).objectStore(store).get(key));
}

export function all(store) {
  return done(database.transaction(store).objectStore(store).getAll());
}

/**
 * Changes several things together or none of them.
 *
 * @param changes called with {put(store, value, key), remove(store, key)}
 * @returns resolves once it is on the disk; rejects, with nothing changed, when there is no room
 */
export function write(changes) {
  return new Promise((resolve, reject) => {
    const touched = [];
    changes({
      put: (store, value, key) => touched.push([store, (s) => s.put(value, key)]),
      remove: (store, key) => touched.push([store, (s) => s.delete(key)]),
    });
    if (touched.length === 0) {
      resolve();
      return;
    }
    const names = [...new Set(touched.map(([store]) => store))];
    const transaction = database.transaction(names, "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error || new DOMException("aborted", "AbortError"));
    try {
      touched.forEach(([store, change]) => change(transaction.objectStore(store)));
    } catch (wrong) {
      transaction.abort();
      reject(wrong);
    }
  });
}

export function put(store, value, key) {
  return write((change) => change.put(store, value, key));
}
