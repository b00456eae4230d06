import { describe, expect, it } from "vitest";
import { chooseEdition, type Machine } from "../../../build/launch/edition.ts";

const desktop: Machine = {
  platform: "linux",
  environment: { DISPLAY: ":0" },
  isRoot: false,
  findElectron: () => "/electron",
  fetchElectron: () => {
    throw new Error("fetched although it is there");
  },
};
const without: Machine = { ...desktop, findElectron: () => null };

describe("npm start", () => {
  it("opens the Electron that is there without fetching anything", () => {
    const opened = { kind: "desktop", electron: "/electron" };
    expect(chooseEdition(desktop)).toEqual(opened);
    expect(chooseEdition({ ...desktop, environment: { WAYLAND_DISPLAY: "w" } })).toEqual(opened);
    expect(chooseEdition({ ...desktop, platform: "darwin", environment: {} })).toEqual(opened);
    expect(chooseEdition({ ...desktop, platform: "win32", environment: {} })).toEqual(opened);
  });

  it("fetches Electron where only it is missing", () => {
    const edition = chooseEdition({ ...without, fetchElectron: () => "/fetched" });
    expect(edition).toEqual({ kind: "desktop", electron: "/fetched" });
  });

  it.each<[string, Machine, RegExp]>([
    ["there is no display", { ...desktop, environment: {} }, /no display/],
    ["it runs as root", { ...desktop, isRoot: true }, /root/],
    ["Electron cannot be fetched", { ...without, fetchElectron: () => null }, /could not be fetched/],
    [
      "Electron is missing in CI",
      { ...without, environment: { DISPLAY: ":0", CI: "true" } },
      /not on this machine/,
    ],
  ])("serves the browser edition and says in one line that %s", (_, machine, reason) => {
    const edition = chooseEdition(machine);
    expect(edition).toMatchObject({ kind: "browser", reason: expect.stringMatching(reason) });
    expect(JSON.stringify(edition)).not.toContain("\\n");
  });
});
