import { describe, expect, it } from "vitest";
import { assetNameOf, contentTypeOf } from "../../../shared/serving/assets.ts";

describe("the asset an address asks for", () => {
  it("is the start page for the bare address", () => {
    expect(assetNameOf("/")).toBe("index.html");
    expect(assetNameOf("")).toBe("index.html");
  });

  it("is the path without its slash", () => {
    expect(assetNameOf("/assets/index-Bq3_x.9.js")).toBe("assets/index-Bq3_x.9.js");
  });

  it.each([
    "/../secret",
    "/assets/../../secret",
    "/%2e%2e/secret",
    "/assets/%2fsecret",
    "/assets\\..\\secret",
    "//server/share",
    "/C:/secret",
    "/.env",
    "/assets/.hidden",
    "/a\0b",
    "/a b",
    "/assets/",
    "index.html",
    `/${"a".repeat(1_001)}`,
  ])("is refused for %j", (path) => {
    expect(assetNameOf(path)).toBeNull();
  });
});

describe("the media type of an asset", () => {
  it("follows the ending, whatever its case", () => {
    expect(contentTypeOf("index.html")).toBe("text/html; charset=utf-8");
    expect(contentTypeOf("assets/a.JS")).toBe("text/javascript; charset=utf-8");
    expect(contentTypeOf("assets/Inter.woff2")).toBe("font/woff2");
  });

  it("is plain bytes where the ending says nothing", () => {
    for (const name of ["LICENSE", "a.exe", "a.constructor", "a.__proto__"]) {
      expect(contentTypeOf(name)).toBe("application/octet-stream");
    }
  });
});
