import { describe, expect, it } from "vitest";
import { actionIds } from "../../../shared/actions/registry.ts";
import { requestSchemas } from "../../../shared/ipc/contract.ts";

const accepts = (route: keyof typeof requestSchemas, request: unknown) =>
  requestSchemas[route].safeParse(request).success;

describe("what a page may ask", () => {
  it("has no field for a path", () => {
    const fields = Object.values(requestSchemas).flatMap((schema) => Object.keys(schema.shape));
    expect(fields.filter((field) => /path|folder|file$|url/i.test(field))).toEqual(["file"]);
    expect(accepts("window.show-state", { ...shown, file: "/etc/passwd/".repeat(10) })).toBe(false);
  });

  it("drops fields nobody knows, so that none reaches a handler", () => {
    expect(requestSchemas["file.open"].parse({ path: "/etc/passwd" })).toEqual({});
  });

  it("names files by handles that are short words", () => {
    expect(accepts("file.reveal", { handle: "a".repeat(64) })).toBe(true);
    for (const handle of ["", "a".repeat(65), 1, null, ["a"]])
      expect(accepts("file.reveal", { handle })).toBe(false);
  });

  it("exports known formats only, as bytes", () => {
    const request = { suggestedName: "a", format: "png", bytes: new Uint8Array(1) };
    expect(accepts("file.export", request)).toBe(true);
    expect(accepts("file.export", { ...request, format: "exe" })).toBe(false);
    expect(accepts("file.export", { ...request, bytes: [1] })).toBe(false);
    expect(accepts("file.export", { ...request, suggestedName: "a".repeat(501) })).toBe(false);
  });

  it("overwrites only where it says so", () => {
    const request = { handle: "h", text: "", baseHash: "" };
    expect(accepts("file.save", { ...request, overwrite: false })).toBe(true);
    expect(accepts("file.save", request)).toBe(false);
  });

  const shown = { title: "", isDirty: false, enabledActions: [] as string[] };

  it("enables known actions only", () => {
    expect(accepts("window.show-state", { ...shown, enabledActions: [...actionIds] })).toBe(true);
    expect(accepts("window.show-state", { ...shown, enabledActions: ["format-disk"] })).toBe(false);
    expect(accepts("window.show-state", { ...shown, enabledActions: [...actionIds, "undo"] })).toBe(false);
  });
});
