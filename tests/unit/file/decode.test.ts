import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../shared/file/decode.ts";
import { arbitraryText } from "../../support/arbitrary-text.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, isLittleEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const unit = character.charCodeAt(0);
      return isLittleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
    }),
  );

describe("decoding", () => {
  it("gives any text back", () => {
    fc.assert(
      fc.property(arbitraryText(), (text) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\ufeff") && !text.startsWith("\ufffe"));
        expect(decodeText(encode(text))).toEqual({ ok: true, value: text });
      }),
      { seed: 1 },
    );
  });

  it("gives a text back that is longer than one piece", () => {
    const text = "a日👩".repeat(10_000);
    expect(decodeText(encode(text))).toEqual({ ok: true, value: text });
  });

  it("agrees with the platform's strict decoder on which bytes are text", () => {
    const platform = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
    const isText = (given: Uint8Array) => {
      try {
        platform.decode(given);
        return true;
      } catch {
        return false;
      }
    };
    const lead = fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0xbf,
      0xc0,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
    );
    const byte = fc.oneof(
      lead,
      fc.constantFrom(0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf),
      fc.integer({ min: 1, max: 255 }),
    );
    fc.assert(
      fc.property(fc.array(byte, { minLength: 1, maxLength: 6 }), (values) => {
        const given = bytes(0x20, ...values);
        expect(decodeText(given).ok).toBe(isText(given));
      }),
      { numRuns: 5_000, seed: 1 },
    );
  });

  it("takes one byte order mark off", () => {
    expect(decodeText(encode("\ufeff\ufeff{}"))).toEqual({ ok: true, value: "\ufeff{}" });
  });

  it.each([
    ["little-endian UTF-16 with a mark", utf16("\ufeff{}", true)],
    ["big-endian UTF-16 with a mark", utf16("\ufeff{}", false)],
    ["little-endian UTF-16 without one", utf16("{}", true)],
    ["big-endian UTF-16 without one", utf16("{}", false)],
  ])("knows %s", (_, given) => {
    expect(decodeText(given)).toEqual({
      ok: false,
      error: { kind: "file-not-text", reason: "utf-16", offset: 0 },
    });
  });

  it.each([
    ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ["a ZIP", bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)],
    ["zeros", new Uint8Array(100)],
  ])("knows %s to be binary", (_, given) => {
    expect(decodeText(given)).toMatchObject({
      ok: false,
      error: { kind: "file-not-text", reason: "binary" },
    });
  });

  it("says where a text in another encoding stops being UTF-8", () => {
    expect(decodeText(bytes(0x7b, 0x22, 0xe9, 0x22, 0x7d))).toEqual({
      ok: false,
      error: { kind: "file-not-text", reason: "invalid-utf-8", offset: 2 },
    });
  });

  it("says that a text is cut short within its last character, and where", () => {
    expect(decodeText(encode("{\n é👩").subarray(0, -2))).toEqual({
      ok: false,
      error: { kind: "file-truncated", line: 2, column: 3 },
    });
  });
});
