import { expect, test } from "vitest";
import { buildDocument } from "../../../support/builders.ts";
import { generateTeam } from "../../../support/generate-team.ts";
import { startSession } from "../../../support/start-session.ts";

test("follows the system's theme until one is chosen", () => {
  const { session, keptThemes } = startSession(buildDocument());
  session.getState().followSystemTheme("dark");
  expect(session.getState().theme).toBe("dark");
  session.getState().chooseTheme("light");
  session.getState().followSystemTheme("light");
  session.getState().followSystemTheme("dark");
  expect(session.getState().theme).toBe("light");
  expect(keptThemes).toEqual(["light"]);
});

test("switching back to the system's theme follows it again", () => {
  const { session, keptThemes } = startSession(buildDocument());
  session.getState().runAction("toggle-theme");
  expect(session.getState().theme).toBe("dark");
  session.getState().runAction("toggle-theme");
  expect(session.getState().theme).toBe("light");
  expect(keptThemes).toEqual(["dark", "system"]);
});

test("begins with the theme that was kept", () => {
  expect(startSession(buildDocument(), "dark").session.getState().theme).toBe("dark");
});

test("tells two equal announcements apart", () => {
  const { session } = startSession(buildDocument());
  session.getState().announce("Saved");
  const first = session.getState().announcement;
  session.getState().announce("Saved");
  expect(session.getState().announcement).not.toEqual(first);
});

test("opens more than sixty roles as lanes, until a view is chosen, which then stays", async () => {
  const team = (roles: number) => generateTeam({ roles, seed: 3 });
  const { session } = startSession(team(60));
  const open = async (roles: number) => {
    await session.getState().startDocument(team(roles));
    return session.getState().view;
  };
  expect(session.getState().view).toBe("map");
  expect(await open(61)).toBe("lanes");
  expect(await open(60)).toBe("map");
  session.getState().showView("map");
  expect(await open(61)).toBe("map");
});
