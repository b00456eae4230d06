import { describe, expect, it } from "vitest";
import { parseDocument } from "../../shared/file/parse.ts";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { presetDocument, presetNames } from "../../shared/presets/presets.ts";

describe.each(presetNames)("examples/%s.roleloom", (name) => {
  const text = serialiseDocument(presetDocument(name));

  it("is the preset as a file", async () => {
    await expect(text).toMatchFileSnapshot(`../../examples/${name}.roleloom`);
  });

  it("opens as the preset it was written from", () => {
    const opened = parseDocument(new TextEncoder().encode(text));
    expect(opened).toEqual({ ok: true, value: presetDocument(name) });
  });
});
