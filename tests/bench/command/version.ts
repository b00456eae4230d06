import { launcher } from "../../support/run-program.ts";
import { nodeProgram } from "./program.ts";

/** As `npx roleloom` runs it, with its look whether the build is fresh. */
export const contender = nodeProgram([launcher, "--version"]);
