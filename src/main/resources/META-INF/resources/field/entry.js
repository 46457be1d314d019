/* Coming in: the invitation, and a database that was wiped since the last time. */
import { measured } from "./clock.js";
import { change, keep, phone } from "./phone.js";
import { lostSince, readMarker } from "./marker.js";
import { signInWith } from "./server.js";

/** The invitation's token, which comes behind the #; "" when there is none. */
export function invitationInAddress() {
  const behind = location.hash.slice(1);
  if (behind.startsWith("/")) {
    return "";
  }
  return (location.pathname.endsWith("/i") ? behind : new URLSearchParams(behind).get("i")) || "";
}

/** Another volunteer's work is still on this phone: it would go out under the wrong name. */
export class SomebodyElsesWork extends Error {
  constructor(name, records, unfinished) {
    super("somebody else's work");
    Object.assign(this, { kind: "somebody", name, records, unfinished });
  }
}

export async function signIn(invitation) {
  const { next } = phone;
  // An invitation works once: one that had to wait for the former volunteer's work was kept.
  const { device, offset } = next && next.invitation === invitation ? next : await introduced(invitation);
  const before = phone.device && phone.device.volunteer;
  if (before && before.id !== device.volunteer.id) {
    const records = phone.queue.filter((entry) => !entry.rescued && entry.volunteer !== device.volunteer.id).length;
    if (records > 0 || phone.drafts.size > 0) {
      await keep({ next: { invitation, device, offset } });
      throw new SomebodyElsesWork(before.name, records, phone.drafts.size);
    }
    await handOver();
  }
  await keep({ device, offset, ended: false, next: null });
  askToStay();
}

/** Another window of the app must not go on with the former volunteer's list. */
export function followSignIn() {
  window.addEventListener("storage", () => {
    const marker = readMarker();
    if (marker && phone.device && marker.device.volunteer.id !== phone.device.volunteer.id) {
      location.reload();
    }
  });
}

async function introduced(invitation) {
  const { said, asked, heard } = await signInWith(invitation);
  const device = { token: said.token, device: said.device, volunteer: said.volunteer };
  return { device, offset: measured(said.server_time, asked, heard) };
}

/** Lists and visits of the former volunteer are not the new one's; the count of a household's adults stays. */
async function handOver() {
  const { visits, found, settled, checks } = phone;
  await change((to) =>
    Object.entries({ visits, found, settled, checks: [...checks.values()] }).forEach(([store, things]) =>
      things.forEach((one) => to.remove(store, one.id)),
    ),
  );
  await keep({ pack: { waves: [] }, lastEnd: null });
}

/** Whether the browser promised not to throw our database away when the phone gets full. */
export const stay = { promised: false };

/** Asks for that promise; without a pop-up in Chromium. */
export async function askToStay() {
  if (navigator.storage && navigator.storage.persist) {
    stay.promised = await navigator.storage.persist().catch(() => false);
  }
}

/** After a wipe the sign-in is taken from the marker, and what is gone is remembered until it was read. */
export async function noticeWipe() {
  const marker = lostSince(phone.born);
  if (!marker) {
    return;
  }
  const gone = { ids: marker.ids, doors: marker.doors, unfinished: marker.unfinished, missing: null };
  const something = marker.ids.length > 0 || marker.unfinished > 0 || marker.doors.length > 0;
  await keep(Object.assign({ lost: something ? gone : null }, phone.device ? {} : { device: marker.device }));
}

export function wasHereBefore() {
  return readMarker() !== null;
}
