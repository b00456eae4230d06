import { describe, expect, it } from "vitest";
import { browserCommand } from "../../../cli/open-browser.ts";

const address = "http://127.0.0.1:4717/";

describe("opening the browser", () => {
  it("uses each system's own command", () => {
    expect(browserCommand(address, "darwin", {})).toEqual(["open", [address]]);
    expect(browserCommand(address, "win32", {})?.[0]).toBe("cmd");
    expect(browserCommand(address, "linux", { DISPLAY: ":0" })).toEqual(["xdg-open", [address]]);
    expect(browserCommand(address, "linux", { WAYLAND_DISPLAY: "wayland-0" })?.[0]).toBe("xdg-open");
  });

  it("is left out where nobody would see it", () => {
    expect(browserCommand(address, "linux", {})).toBeNull();
    expect(browserCommand(address, "linux", { DISPLAY: "" })).toBeNull();
    expect(browserCommand(address, "darwin", { CI: "true" })).toBeNull();
    expect(browserCommand(address, "linux", { CI: "1", DISPLAY: ":0" })).toBeNull();
  });
});
