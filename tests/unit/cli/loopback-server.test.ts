import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoopbackServer, readAssets, startLoopbackServer } from "../../../cli/loopback-server.ts";

const page = "<!doctype html><title>Roleloom</title>";
const secret = "not for the network";

let folder: string;
let server: LoopbackServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "roleloom-serve-"));
  await mkdir(join(folder, "renderer/assets"), { recursive: true });
  await writeFile(join(folder, "renderer/index.html"), page);
  await writeFile(join(folder, "renderer/assets/index-abc.js"), "export {};");
  await writeFile(join(folder, "secret.txt"), secret);
  await symlink(join(folder, "secret.txt"), join(folder, "renderer/assets/link.txt"));
  const started = await startLoopbackServer(await readAssets(join(folder, "renderer")), 0);
  if (!started.ok) throw new Error("no free port");
  server = started.value;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Sends bytes as they are, which a client library would refuse to, and gives back everything that came. */
function send(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(server.port, "127.0.0.1");
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
    socket.on("error", reject);
    socket.end(request);
  });
}

const lines = (...given: string[]): string => `${given.join("\r\n")}\r\n\r\n`;
const own = (): string => `127.0.0.1:${server.port}`;
const get = (path: string, ...headers: string[]): string =>
  lines(`GET ${path} HTTP/1.1`, `Host: ${own()}`, "Connection: close", ...headers);

const hostileHosts = [
  "evil.example",
  "127.0.0.1",
  "localhost",
  "127.0.0.1:1",
  "127.0.0.2:PORT",
  "0.0.0.0:PORT",
  "[::1]:PORT",
  "127.1:PORT",
  "2130706433:PORT",
  "localhost.:PORT",
  "LOCALHOST.evil.example:PORT",
  "127.0.0.1:PORT.evil.example",
  "evil.example:PORT",
  "user@127.0.0.1:PORT",
  "127.0.0.1:PORT, evil.example",
  "",
];

const hostileOrigins = [
  "null",
  "http://evil.example",
  "https://127.0.0.1:PORT",
  "http://127.0.0.1",
  "http://127.0.0.1:1",
  "http://localhost:PORT",
  "http://127.0.0.1:PORT.evil.example",
  "http://127.0.0.1:PORT/",
  "app://roleloom",
  "file://",
  "chrome-extension://abcdefgh",
  "",
];

const hostileSites = ["cross-site", "same-site", "SAME-ORIGIN", "none, cross-site", "anything", ""];

const hostileMethods = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];

const hostilePaths = [
  "/../secret.txt",
  "/assets/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e%2fsecret.txt",
  "/..\\secret.txt",
  "/..%5csecret.txt",
  "/assets/link.txt",
  "//secret.txt",
  "///etc/passwd",
  "/etc/passwd",
  "/file:///etc/passwd",
  "/C:/Windows/win.ini",
  "/C:%5CWindows%5Cwin.ini",
  "/assets/",
  "/assets",
  "/index.html/",
  "/INDEX.HTML",
  "/index.html%00.js",
  "/.env",
  "/.git/config",
  "/__proto__",
  "/constructor",
  "http://evil.example/index.html",
  `/${"a".repeat(4_000)}`,
];

function hostileRequests(): readonly (readonly [string, string])[] {
  const filled = (text: string): string => text.replace("PORT", String(server.port));
  return [
    ...hostileHosts.map(
      (host) =>
        [`host ${host}`, lines("GET / HTTP/1.1", `Host: ${filled(host)}`, "Connection: close")] as const,
    ),
    ["no host", lines("GET / HTTP/1.1", "Connection: close")],
    ["no host, HTTP/1.0", lines("GET / HTTP/1.0")],
    ["two hosts", get("/", "Host: evil.example")],
    ["the own host twice", get("/", `Host: ${own()}`)],
    ...hostileOrigins.map((origin) => [`origin ${origin}`, get("/", `Origin: ${filled(origin)}`)] as const),
    ...hostileSites.map((site) => [`site ${site}`, get("/", `Sec-Fetch-Site: ${site}`)] as const),
    [
      "link from another page",
      get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"),
    ],
    [
      "frame in another page",
      get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"),
    ],
    ...hostileMethods.map(
      (method) =>
        [`method ${method}`, lines(`${method} / HTTP/1.1`, `Host: ${own()}`, "Connection: close")] as const,
    ),
    ["a body smuggled behind a length", get("/", "Content-Length: 5", "Transfer-Encoding: chunked")],
    ["not HTTP", "hello\r\n\r\n"],
    ["another server asked for through us", lines("CONNECT evil.example:443 HTTP/1.1", `Host: ${own()}`)],
    ...hostilePaths.map((path) => [`path ${path.slice(0, 40)}`, get(path)] as const),
  ];
}

describe("the loopback server", () => {
  it("serves its page and assets under the window's policy", async () => {
    const start = await send(get("/"));
    expect(start).toMatch(/^HTTP\/1\.1 200 /);
    expect(start).toContain(page);
    expect(start.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(await send(get("/assets/index-abc.js?v=1"))).toContain("content-type: text/javascript");
  });

  it("serves its own page's requests and typed addresses, on both names", async () => {
    const port = server.port;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      for (const headers of [
        ["Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate"],
        ["Sec-Fetch-Site: same-origin", `Origin: http://${host}`],
      ]) {
        const answer = await send(lines("GET / HTTP/1.1", `Host: ${host}`, "Connection: close", ...headers));
        expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      }
    }
  });

  it("answers HEAD without a body and an unchanged file without sending it again", async () => {
    const head = await send(lines("HEAD / HTTP/1.1", `Host: ${own()}`, "Connection: close"));
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
    expect(head).not.toContain(page);
    const etag = /etag: (.*)\r\n/i.exec(head)?.[1] ?? "";
    expect(etag).not.toBe("");
    expect(await send(get("/", `If-None-Match: ${etag}`))).toMatch(/^HTTP\/1\.1 304 /);
  });

  it("refuses every hostile request and sends none of its files with the refusal", async () => {
    const requests = hostileRequests();
    expect(requests.length).toBeGreaterThanOrEqual(60);
    for (const [name, request] of requests) {
      const answer = await send(request);
      expect.soft(answer, name).toMatch(/^(HTTP\/1\.1 (400|403|404|405|431) |$)/);
      expect.soft(answer, name).not.toContain(page);
      expect.soft(answer, name).not.toContain(secret);
    }
  });

  it("says that a port is taken instead of serving elsewhere", async () => {
    const second = await startLoopbackServer(new Map(), server.port);
    expect(second).toEqual({ ok: false, error: { kind: "port-in-use", port: server.port } });
  });

  it("listens on the loopback address only", async () => {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = createConnection(server.port, "127.0.0.2");
      socket.on("connect", () => resolve(true));
      socket.on("error", () => resolve(false));
    });
    expect(answered).toBe(false);
  });
});
