import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../../electron", import.meta.url));
const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), "utf8") }));

const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe("the desktop's own rules", () => {
  it("let messages in through one listener only, which checks the sender", () => {
    expect(filesWith(/ipcMain\.(on|once|handle|handleOnce)\b/)).toEqual(["desktop.ts"]);
    const desktop = sources.find(({ name }) => name === "desktop.ts")?.text ?? "";
    expect(desktop.match(/ipcMain\./g)).toHaveLength(1);
    expect(desktop).toMatch(/ipcMain\.handle\(requestChannel, createRouter\(/);
  });

  it("take Electron itself in at the two entries only", () => {
    expect(filesWith(/import (?!type)[^;]*from "electron"/).sort()).toEqual(["index.ts", "index.ts"]);
  });

  it("open nothing outside of the program", () => {
    expect(filesWith(/openExternal|openPath|child_process|node:net|node:http/)).toEqual([]);
  });
});
