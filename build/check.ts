import { fileURLToPath } from "node:url";
import { runStaticChecks, runTool, showSteps } from "./static-checks.ts";

/** `npm run check`: what takes seconds and is run before each commit. */

const root = fileURLToPath(new URL("..", import.meta.url));
const [steps, units] = await Promise.all([
  runStaticChecks(root),
  runTool(
    root,
    { name: "unit tests", tool: "vitest", words: ["run", "--project", "unit", "--reporter", "dot"] },
    "pipe",
  ),
]);
showSteps([...steps, units]);
if ([...steps, units].some(({ isGood }) => !isGood)) process.exitCode = 1;
