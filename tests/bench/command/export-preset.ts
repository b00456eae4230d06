import { launcher } from "../../support/run-program.ts";
import { nodeProgram } from "./program.ts";

/** To standard output, so that no disk is measured. */
export const contender = nodeProgram([launcher, "export", "preset:startup", "-o", "-"]);
