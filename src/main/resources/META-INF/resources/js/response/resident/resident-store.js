/* What this phone remembers. Every function bears a browser that forbids it. */

export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch (forbidden) {
    return null;
  }
}

/** Whether it is kept. */
export function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch (forbiddenOrFull) {
    return false;
  }
}

export function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch (forbidden) {
    // then nothing was kept either
  }
}

/** All that is kept under keys that begin so. */
export function all(prefix) {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => read(key))
      .filter((value) => value !== null);
  } catch (forbidden) {
    return [];
  }
}
