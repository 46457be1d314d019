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
  (db) => {
    db.createObjectStore("rosters", { keyPath: "household" }); // adults counted, and how often anew: {selections, roster}
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

/** Another window was quicker: what is on the disk is newer than what this one knows. */
export class Overtaken extends Error {}

/**
 * Changes several things together or none of them.
 *
 * @param changes called with {put(store, value, key), remove(store, key)}
 * @param look what is looked at in the same step: {reads: [[store, key], …], refuses: (values) => boolean}
 * @returns resolves once it is on the disk; rejects, with nothing changed, when there is no room or it was refused
 */
export function write(changes, look = { reads: [], refuses: () => false }) {
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
    const names = [...new Set(touched.concat(look.reads).map(([store]) => store))];
    const transaction = database.transaction(names, "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error || new DOMException("aborted", "AbortError"));
    const giveUp = (wrong) => {
      reject(wrong);
      transaction.abort();
    };
    const change = () => touched.forEach(([store, step]) => step(transaction.objectStore(store)));
    looking(transaction, look.reads, (found) => {
      try {
        if (look.refuses(found)) {
          giveUp(new Overtaken());
        } else {
          change();
        }
      } catch (wrong) {
        giveUp(wrong);
      }
    });
  });
}

/** Reads these within the transaction, then goes on in it. */
function looking(transaction, reads, then) {
  if (reads.length === 0) {
    then([]);
    return;
  }
  const found = [];
  reads.forEach(([store, key], at) => {
    transaction.objectStore(store).get(key).onsuccess = (event) => {
      found[at] = event.target.result;
      if (at === reads.length - 1) {
        then(found);
      }
    };
  });
}

export function put(store, value, key) {
  return write((change) => change.put(store, value, key));
}
