import fs, { mkdir, symlink, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { isAppAddress } from "../../../electron/main/app-address.ts";
import { createAssetServer, listAssets, schemePrivileges } from "../../../electron/main/assets.ts";
import { securityHeaders } from "../../../shared/serving/policy.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const at = temporaryFolder();
const secret = "outside of the window's folder";

beforeEach(async () => {
  await mkdir(at("renderer", "assets"), { recursive: true });
  await writeFile(at("secret.txt"), secret);
  await writeFile(at("renderer", "index.html"), "start");
  await writeFile(at("renderer", "assets", "a.js"), "code");
  await symlink("../secret.txt", at("renderer", "linked.txt"));
});

const folder = () => at("renderer");
const serve = async () => createAssetServer(fs, folder(), await listAssets(fs, folder()));

describe("the window's files", () => {
  it("are the regular files under their folder, without links", async () => {
    expect([...(await listAssets(fs, folder()))].sort()).toEqual(["assets/a.js", "index.html"]);
  });

  it("are served with their type and the security headers", async () => {
    const response = await (await serve())(new Request("app://roleloom/assets/a.js?v=1"));
    expect(await response.text()).toBe("code");
    expect(Object.fromEntries(response.headers)).toEqual({
      ...securityHeaders,
      "content-type": "text/javascript; charset=utf-8",
    });
  });

  it("start with the page at the bare address", async () => {
    expect(await (await (await serve())(new Request("app://roleloom/"))).text()).toBe("start");
  });

  it("do not grow after the program has started", async () => {
    const server = await serve();
    await writeFile(at("renderer", "late.js"), "late");
    expect((await server(new Request("app://roleloom/late.js"))).status).toBe(404);
  });

  it("are only read, never written to", async () => {
    const response = await (await serve())(new Request("app://roleloom/", { method: "POST" }));
    expect(response.status).toBe(405);
  });

  it("live under a scheme with an origin of its own and a secure context", () => {
    expect(schemePrivileges.scheme).toBe("app");
    expect(schemePrivileges.privileges).toMatchObject({ standard: true, secure: true });
    expect(schemePrivileges.privileges?.bypassCSP).toBeUndefined();
  });
});

/** Pieces that have got servers into trouble, put together at random. */
const piece = fc.constantFrom(
  "..",
  ".",
  "/",
  "//",
  "\\",
  "%2e%2e",
  "%2E.",
  "%2f",
  "%5c",
  "%00",
  "\0",
  "%252e",
  ":",
  "C:",
  "C%3A",
  "secret.txt",
  "SECRET.TXT",
  "renderer",
  "index.html",
  "assets",
  "a.js",
  "linked.txt",
  "?",
  "#",
  "@",
  "file://",
  "etc/passwd",
  "~",
  "..;",
  "....//",
  "%c0%ae",
  "NUL",
  "a.js ",
  "a.js.",
  "::$DATA",
  "ü",
);
const host = fc.constantFrom(
  "roleloom",
  "ROLELOOM",
  "roleloom:80",
  "other",
  "",
  "user@roleloom",
  "..",
  "localhost",
);
const address = fc
  .tuple(host, fc.array(piece, { maxLength: 8 }), fc.boolean())
  .map(([name, pieces, hasSlash]) => `app://${name}${hasSlash ? "/" : ""}${pieces.join("")}`);

/** A request as a scheme handler sees it, which need not be an address `Request` accepts. */
const asked = (url: string) => ({ url, method: "GET" });

describe("2,000 hostile addresses", () => {
  it("get nothing but the window's own files", async () => {
    const server = await serve();
    const own = new Set(["start", "code", ""]);
    let served = 0;
    await fc.assert(
      fc.asyncProperty(address, async (url) => {
        const response = await server(asked(url));
        const text = await response.text();
        expect(own).toContain(text);
        if (text !== "") served += 1;
      }),
      { numRuns: 2000, seed: 11 },
    );
    expect(served).toBeGreaterThan(10);
  });

  it("would get the secret from a server that joins paths", async () => {
    const naive = async ({ url }: { url: string }) => {
      const path = decodeURIComponent(url.replace(/^app:\/\/[^/]*/, ""));
      return fs.readFile(at("renderer", path), "utf8").catch(() => "");
    };
    const answers = await Promise.all(
      fc.sample(address, { numRuns: 2000, seed: 11 }).map((url) => naive({ url }).catch(() => "")),
    );
    expect(answers).toContain(secret);
  });
});

describe("an address of ours", () => {
  it.each(["app://roleloom/", "app://roleloom/index.html?a#b"])("is %s", (url) => {
    expect(isAppAddress(url)).toBe(true);
  });

  it.each([
    "app://other/",
    "app://roleloom.other/",
    "app://user@roleloom/",
    "app://roleloom:1/",
    "https://roleloom/",
    "file:///app://roleloom/",
    "about:blank",
    "data:text/html,app://roleloom/",
    "",
  ])("is not %s", (url) => {
    expect(isAppAddress(url)).toBe(false);
  });
});
