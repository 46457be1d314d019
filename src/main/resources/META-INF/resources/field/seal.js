/*
 * Sealing a record to the wave's public key: compact JWE with ECDH-ES and A256GCM (RFC 7516, RFC 7518 §4.6). Only the
 * server can open it; this phone cannot.
 */

const UTF8 = new TextEncoder();

/** @param key the wave's public key as a JWK, with its kid */
export async function seal(text, key) {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const { kty, crv, x, y } = key;
  const theirs = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, curve, false, []);
  const own = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const agreed = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, own.privateKey, 256);
  const bytes = await concatKdf(new Uint8Array(agreed), "A256GCM", 256);
  const once = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt"]);
  const header = base64url(UTF8.encode(JSON.stringify(await headerOf(own.publicKey, key.kid))));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const parameters = { name: "AES-GCM", iv, additionalData: UTF8.encode(header), tagLength: 128 };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(parameters, once, UTF8.encode(text)));
  const tagAt = sealed.length - 16;
  return [header, "", base64url(iv), base64url(sealed.slice(0, tagAt)), base64url(sealed.slice(tagAt))].join(".");
}

async function headerOf(publicKey, kid) {
  const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", publicKey);
  return { alg: "ECDH-ES", enc: "A256GCM", epk: { kty, crv, x, y }, kid };
}

/**
 * The key that both sides derive from what they agreed on (NIST SP 800-56A §5.8.1 as RFC 7518 §4.6.2 uses it, one round
 * of SHA-256: enough for keys of up to 256 bits).
 */
export async function concatKdf(agreed, algorithm, bits, apu = "", apv = "") {
  const withLength = (text) => [...number(text.length), ...UTF8.encode(text)];
  const input = [
    ...number(1),
    ...agreed,
    ...withLength(algorithm),
    ...withLength(apu),
    ...withLength(apv),
    ...number(bits),
  ];
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array(input));
  return new Uint8Array(hash).slice(0, bits / 8);
}

/** Four bytes, the highest first. */
function number(value) {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

export function base64url(bytes) {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** SHA-256 over the UTF-8 bytes, in hex: the name by which phone and server know that they hold the same. */
export async function sha256(text) {
  const hash = await crypto.subtle.digest("SHA-256", UTF8.encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A random UUID; crypto.randomUUID is younger than some phones. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
