/**
 * What every answer that carries a piece of the window says about it: the desktop's own scheme and the
 * loopback server send the same headers, so a page is held to the same rules in both editions.
 */

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine writes its theme variables and responsive props into <style> elements at run time, and files are
  // served as they are, so there is no answer to put a nonce into. With every other source closed, a style
  // has nowhere to send what it reads.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The Content-Security-Policy of the window's page, its scripts and its workers. */
export const contentSecurityPolicy: string = directives.join("; ");

/** Header names in lower case, with their values; sent with every file of the window. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": contentSecurityPolicy,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
