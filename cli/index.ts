import { fileURLToPath } from "node:url";
import { version } from "../package.json" with { type: "json" };
import { runCommandLine } from "./program.ts";
import { processTerminal } from "./terminal.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: processTerminal(),
  version,
  rendererFolder: fileURLToPath(new URL("../renderer/", import.meta.url)),
});
