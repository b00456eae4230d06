/** The scheme and host the window's files are served under; nothing else is ever loaded. */
export const appScheme = "app";
export const appHost = "roleloom";
export const startAddress = `${appScheme}://${appHost}/`;

/** True for an address of the window's own files. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === "" && password === "";
}
