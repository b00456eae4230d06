import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "../../../shared/serving/policy.ts";

const directives = new Map(
  contentSecurityPolicy.split("; ").map((directive) => {
    const [name = "", ...sources] = directive.split(" ");
    return [name, sources];
  }),
);

describe("the content security policy", () => {
  it.each(["default-src", "frame-src", "object-src", "base-uri", "form-action", "frame-ancestors"])(
    "allows nothing for %s",
    (name) => {
      expect(directives.get(name)).toEqual(["'none'"]);
    },
  );

  it("runs no code but the window's own files", () => {
    expect(directives.get("script-src")).toEqual(["'self'"]);
    expect(directives.get("worker-src")).toEqual(["'self'", "blob:"]);
  });

  it("names no address and no scheme that reaches a network", () => {
    const known = ["'self'", "'none'", "'unsafe-inline'", "blob:", "data:"];
    expect([...directives.values()].flat().filter((source) => !known.includes(source))).toEqual([]);
    expect(directives.get("connect-src")).toEqual(["'self'"]);
  });

  it("is sent with headers that keep others from framing, guessing types and learning addresses", () => {
    expect(securityHeaders).toMatchObject({
      "content-security-policy": contentSecurityPolicy,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
  });
});
