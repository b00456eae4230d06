import { expect, test } from "vitest";
import {
  assignCommand,
  hireCommand,
  releaseCommand,
  shareCommand,
} from "../../../../renderer/inspector/staffing.ts";
import { applyCommand } from "../../../../shared/commands/apply.ts";
import type { Command } from "../../../../shared/commands/command.ts";
import type { RoleId, Setup } from "../../../../shared/model/document.ts";
import { buildDocument, id, person, role, setup } from "../../../support/builders.ts";

const analyst = id<RoleId>("analyst");
const engineer = id<RoleId>("engineer");

const team = () =>
  buildDocument({
    setups: [
      setup("Startup", {
        roles: [role("Analyst"), role("Engineer")],
        people: [
          person("Ada", { roles: [{ role: "analyst", share: 0.6 }] }),
          person("Ben", { roles: [{ role: "analyst" }], reportsTo: ["ada"] }),
          person("Cy", { roles: [{ role: "engineer" }] }),
        ],
      }),
    ],
  });

function after(makeCommand: (setup: Setup) => Command) {
  const document = team();
  const result = applyCommand(document, makeCommand(document.setups[0]!));
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.setups[0]!.people.map(({ name, roles, vacant }) => ({ name, roles, vacant }));
}

const named = (setup: Setup, name: string) => setup.people.find((one) => one.name === name)!;

test("a new person of a known name fills the role under an id of their own", () => {
  const people = after((setup) => hireCommand(setup, engineer, "Ada", false));
  expect(people).toHaveLength(4);
  expect(people[3]).toEqual({ name: "Ada", roles: [{ role: "engineer", share: 1 }], vacant: false });
});

test("somebody who takes on a role gives it the time they have left", () => {
  expect(after((setup) => assignCommand(setup, engineer, named(setup, "Ada")))[0]?.roles).toEqual([
    { role: "analyst", share: 0.6 },
    { role: "engineer", share: 0.4 },
  ]);
});

test("a share changes for that role alone", () => {
  const people = after((setup) => shareCommand(setup, analyst, named(setup, "Ada"), 0.25));
  expect(people[0]?.roles).toEqual([{ role: "analyst", share: 0.25 }]);
});

test("whoever is released leaves the setup unless something else holds them there", () => {
  expect(
    after((setup) => releaseCommand(setup, engineer, named(setup, "Cy"))).map(({ name }) => name),
  ).toEqual(["Ada", "Ben"]);
  expect(after((setup) => releaseCommand(setup, analyst, named(setup, "Ada")))[0]).toMatchObject({
    name: "Ada",
    roles: [],
  });
  expect(after((setup) => releaseCommand(setup, analyst, named(setup, "Ben")))[1]).toMatchObject({
    name: "Ben",
    roles: [],
  });
});
