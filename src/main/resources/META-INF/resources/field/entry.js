/* Coming in: the invitation, and a database that was wiped since the last time. */
import { measured } from "./clock.js";
import { keep, phone } from "./phone.js";
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

export async function signIn(invitation) {
  const { said, asked, heard } = await signInWith(invitation);
  await keep({
    device: { token: said.token, device: said.device, volunteer: said.volunteer },
    offset: measured(said.server_time, asked, heard),
    ended: false,
  });
  // Not before it is used up: the address may have to be opened in another browser.
  history.replaceState(null, "", "/field/");
  askToStay();
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
