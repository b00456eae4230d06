/** The page served for the bare address. */
export const startPage = "index.html";

const contentTypes: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  ttf: "font/ttf",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  woff: "font/woff",
  woff2: "font/woff2",
};

/** The media type for an asset, told from its name alone; bytes to download where the ending is not known. */
export function contentTypeOf(name: string): string {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(contentTypes, ending) ? (contentTypes[ending] ?? "") : "application/octet-stream";
}

const segment = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
const plainPath = new RegExp(`^/(${segment}(?:/${segment})*)$`);
const longestPath = 1_000;

/**
 * The asset an address asks for, as a relative name with forward slashes, or `null` to refuse.
 * `path` is the path of the URL as it was sent, without query. Nothing is decoded: the bundle's names need no
 * escapes, so a percent sign, a backslash, a colon, a leading dot or an empty segment is never one of ours.
 * The caller still serves only names it listed from the bundle's folder.
 */
export function assetNameOf(path: string): string | null {
  if (path === "/" || path === "") return startPage;
  if (path.length > longestPath) return null;
  return plainPath.exec(path)?.[1] ?? null;
}
