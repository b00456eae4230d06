import { expect, it } from "vitest";
import { raciLetters } from "../../../shared/model/raci.ts";
import { levels } from "../../../shared/model/vocabulary.ts";

it("renders lead and contribute as R, consulted as C, informed as I", () => {
  expect(levels.map((level) => raciLetters(level, false))).toEqual(["R", "R", "C", "I"]);
});

it("puts A before R, and in place of C and I, where the role is accountable too", () => {
  expect(levels.map((level) => raciLetters(level, true))).toEqual(["A/R", "A/R", "A", "A"]);
});
