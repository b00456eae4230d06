import { builtProgram, nodeProgram } from "./program.ts";

export const contender = nodeProgram([builtProgram, "export", "preset:startup", "-o", "-"]);
