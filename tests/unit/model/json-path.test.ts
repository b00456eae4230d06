import { expect, it } from "vitest";
import { jsonPath } from "../../../shared/model/json-path.ts";

it.each([
  [["setups", 0, "roles", 2, "id"], "setups[0].roles[2].id"],
  [["pins", "map", "data-scientist"], "pins.map.data-scientist"],
  [["pins", "map", "データ"], "pins.map.データ"],
  [["map", "a.b"], 'map["a.b"]'],
  [["map", "0"], 'map["0"]'],
  [['"'], '["\\""]'],
  [[], ""],
])("writes %j as %s", (steps, path) => {
  expect(jsonPath(steps)).toBe(path);
});
