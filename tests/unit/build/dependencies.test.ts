import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import manifest from "../../../package.json" with { type: "json" };

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().default(false),
      license: z.string().optional(),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});
const lockFile = fileURLToPath(new URL("../../../package-lock.json", import.meta.url));
const { packages } = lockSchema.parse(JSON.parse(readFileSync(lockFile, "utf8")));
const installed = Object.entries(packages).filter(([path]) => path !== "");

/** Licences under which code may be passed on inside a program under the MIT licence. */
const compatible = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "MIT AND OFL-1.1",
  "(MIT OR CC0-1.0)",
]);

describe("the packages we use", () => {
  it("are named by exact version", () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("run no script at installation that was not decided on by name", () => {
    const withScript = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = withScript.map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(names.filter((name) => !Object.hasOwn(manifest.allowScripts, name))).toEqual([]);
  });

  it("are under licences that let them be passed on with ours", () => {
    const shipped = installed.filter(([, { dev }]) => !dev);
    expect(shipped.length).toBeGreaterThan(0);
    expect(shipped.filter(([, { license = "none" }]) => !compatible.has(license))).toEqual([]);
  });
});
