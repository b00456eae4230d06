/**
 * Chromium as Playwright drives it knows no schemes of ours. A page of `app://host/…` is shown as
 * `https://host.app.invalid/…`: a secure context like the real one, under a name that can never resolve.
 */

const suffix = ".app.invalid";

export function toShown(address: string): string {
  const { host, pathname, search, hash } = new URL(address);
  return `https://${host}${suffix}${pathname}${search}${hash}`;
}

/** The address the program sees; any other address is its own. */
export function fromShown(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, host, pathname, search, hash } = new URL(address);
  if (protocol !== "https:" || !host.endsWith(suffix)) return address;
  return `app://${host.slice(0, -suffix.length)}${pathname}${search}${hash}`;
}
