/* The app's version; the server puts the digest of all files here, see AppVersion. */
export const VERSION = "0";
