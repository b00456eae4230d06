import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, relative, sep } from "node:path";
import { fail, ok, type Result } from "../shared/model/result.ts";
import type { UsageProblem } from "../shared/problems/problem.ts";
import { assetNameOf, contentTypeOf } from "../shared/serving/assets.ts";
import { securityHeaders } from "../shared/serving/policy.ts";
import { codeOf } from "./system-error.ts";

export type Asset = { readonly bytes: Uint8Array; readonly contentType: string; readonly etag: string };
export type Assets = ReadonlyMap<string, Asset>;

/** Every file of the window, read once: later requests touch no disk, so no request can name a file outside. */
export async function readAssets(folder: string): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const assets = await Promise.all(
    files.map(async (path): Promise<[string, Asset]> => {
      const name = relative(folder, path).split(sep).join("/");
      const bytes = await readFile(path);
      const etag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
      return [name, { bytes, contentType: contentTypeOf(name), etag }];
    }),
  );
  return new Map(assets);
}

export type Refusal = { readonly status: 400 | 403 | 404 | 405; readonly reason: string };

/**
 * Keeps web pages of others away from the window: a name that resolves to this machine (DNS rebinding) fails at
 * the host, a request made by another page at its origin or fetch metadata.
 */
export function refusalFor(request: IncomingMessage, port: number): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const named = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host");
  const { host = "", origin, "sec-fetch-site": site } = request.headers;
  if (named.length !== 1 || !hosts.includes(host)) return { status: 403, reason: "host" };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, reason: "origin" };
  if (site !== undefined && site !== "same-origin" && site !== "none") return { status: 403, reason: "site" };
  if (request.method !== "GET" && request.method !== "HEAD") return { status: 405, reason: "method" };
  return null;
}

function answer(request: IncomingMessage, response: ServerResponse, assets: Assets, port: number): void {
  const refusal = refusalFor(request, port);
  const name = assetNameOf((request.url ?? "").replace(/\?.*$/s, ""));
  const asset = name === null ? undefined : assets.get(name);
  if (refusal !== null || asset === undefined) {
    const { status, reason } = refusal ?? { status: 404, reason: "no such file" };
    response.writeHead(status, {
      ...securityHeaders,
      "content-type": "text/plain; charset=utf-8",
      connection: "close",
    });
    response.end(request.method === "HEAD" ? undefined : `Refused: ${reason}\n`);
    return;
  }
  const headers = { ...securityHeaders, "cache-control": "no-cache", etag: asset.etag };
  if (request.headers["if-none-match"] === asset.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    "content-type": asset.contentType,
    "content-length": asset.bytes.length,
  });
  response.end(request.method === "HEAD" ? undefined : asset.bytes);
}

export type LoopbackServer = { readonly port: number; close(): Promise<void> };

/** Listens on this machine only. Port 0 means any free one. */
export async function startLoopbackServer(
  assets: Assets,
  wantedPort: number,
): Promise<Result<LoopbackServer, Extract<UsageProblem, { kind: "port-in-use" }>>> {
  let port = wantedPort;
  const server = createServer((request, response) => answer(request, response, assets, port));
  try {
    port = await listen(server, wantedPort);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EADDRINUSE" || code === "EACCES") return fail({ kind: "port-in-use", port: wantedPort });
    throw error;
  }
  return ok({
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
