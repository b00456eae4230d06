#!/usr/bin/env node
import { ensureBuilt } from "./fresh-build.mjs";

const isServing = process.argv[2] === "serve";
if (ensureBuilt(isServing ? ["cli", "renderer"] : ["cli"])) {
  const entry = new URL("../../out/cli/index.mjs", import.meta.url);
  await import(entry.href);
} else {
  process.exitCode = 70;
}
