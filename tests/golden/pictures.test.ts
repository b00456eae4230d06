import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draw, goldenFile, pictures } from "./pictures.ts";

describe.each(pictures)("$name", (picture) => {
  it.each(["svg", "png"] as const)("is the same %s, byte for byte", async (ending) => {
    const drawn = (await draw(picture))[ending];
    const kept = readFileSync(goldenFile(picture.name, ending));
    expect(drawn.equals(kept), "differs: look at it, and run `npm run golden` if it is meant to").toBe(true);
  });
});
