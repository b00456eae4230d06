import { nodeProgram } from "./program.ts";

export const contender = nodeProgram(["-e", "0"]);
