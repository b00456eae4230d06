import * as electron from "electron";
import type { ElectronParts } from "./parts.ts";

const p: ElectronParts = electron;
void p;
