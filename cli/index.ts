import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { version } from "../package.json" with { type: "json" };
import { runCommandLine } from "./program.ts";
import { processTerminal } from "./terminal.ts";

// A picture is drawn once. At its usual eagerness the optimising compiler takes longer than the code it makes saves.
setFlagsFromString("--interrupt-budget=1000000");

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: processTerminal(),
  version,
  rendererFolder: fileURLToPath(new URL("../renderer/", import.meta.url)),
});
