import { rename, rm } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { argv, env, pid, stderr, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import type { InputOptions, OutputOptions } from "rolldown";

/**
 * Writes out/: `npm run build` all of it, `npm run build -- cli` one part. Everything is bundled, so what
 * runs needs no node_modules, except the CLI, which keeps the native canvas and its fonts outside.
 */

const root = fileURLToPath(new URL("..", import.meta.url));

type NodeBundle = {
  readonly entry: string;
  readonly format: "cjs" | "es";
  readonly externals: readonly string[];
};

/** Electron 45 carries a newer Node; node20 is the floor all three share. */
const nodeBundles = {
  main: { entry: "electron/main/index.ts", format: "cjs", externals: ["electron"] },
  preload: {
    entry: "electron/preload/index.ts",
    format: "cjs",
    externals: ["electron"],
  },
  cli: { entry: "cli/index.ts", format: "es", externals: ["@napi-rs/canvas"] },
} as const satisfies Record<string, NodeBundle>;

export const parts = ["renderer", "main", "preload", "cli"] as const;
export type BuildPart = (typeof parts)[number];

/** What every command needs, and what most of them need, in one file each: Node takes about a millisecond for a file. */
const groups = [
  { name: "start", test: /[\\/]cli[\\/](?:program|terminal|exit-codes)\.ts/, priority: 1 },
  {
    name: "drawing",
    test: /[\\/]cli[\\/]export\.ts|[\\/]shared[\\/](?:scene[\\/]svg|file[\\/]read-sound|presets[\\/]presets)\.ts/,
  },
];

async function bundleForNode(bundle: NodeBundle, folder: string): Promise<void> {
  const { rolldown } = await import("rolldown");
  const isModule = bundle.format === "es";
  const input: InputOptions = {
    input: { index: join(root, bundle.entry) },
    cwd: root,
    platform: "node",
    transform: { target: "node20", define: { "process.env.NODE_ENV": '"production"' } },
    external: (id) => isBuiltin(id) || bundle.externals.includes(id),
  };
  const output: OutputOptions = {
    dir: folder,
    format: bundle.format,
    codeSplitting: isModule && { groups },
    sourcemap: false,
    minify: { compress: true, mangle: false, codegen: false },
    entryFileNames: isModule ? "[name].mjs" : "[name].cjs",
    chunkFileNames: "[name].mjs",
  };
  const build = await rolldown(input);
  await build.write(output);
  await build.close();
}

async function bundleRenderer(folder: string): Promise<void> {
  const { build } = await import("vite");
  await build({
    configFile: join(root, "build/vite.config.ts"),
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: false },
  });
}

/** Built beside its place and put there whole: a build that failed, or ran twice, leaves no half of itself. */
async function bundle(part: BuildPart): Promise<void> {
  const place = join(root, "out", part);
  const folder = `${place}.${pid}`;
  try {
    await (part === "renderer" ? bundleRenderer(folder) : bundleForNode(nodeBundles[part], folder));
    await rm(place, { recursive: true, force: true });
    await rename(folder, place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundleAll(wanted: readonly BuildPart[]): Promise<void> {
  const started = performance.now();
  const results = await Promise.allSettled(wanted.map(bundle));
  for (const [index, result] of results.entries()) {
    if (result.status === "rejected") stderr.write(`Not built: ${wanted[index]}. ${result.reason}\n`);
  }
  if (results.some(({ status }) => status === "rejected")) process.exitCode = 1;
  else stdout.write(`Built ${wanted.join(", ")} in ${Math.round(performance.now() - started)} ms.\n`);
}

/** Whoever starts the build, a test runner included: React's development build is larger and slower. */
env.NODE_ENV = "production";

const given = argv.slice(2);
const unknown = given.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0)
  throw new Error(`Unknown part: ${unknown.join(", ")}; there are ${parts.join(", ")}.`);
await bundleAll(given.length === 0 ? parts : parts.filter((part) => given.includes(part)));
