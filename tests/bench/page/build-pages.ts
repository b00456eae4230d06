import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { projectFolder } from "../../support/run-program.ts";

export const pagesFolder = fileURLToPath(new URL("../../../out/bench", import.meta.url));
export const pageNames = ["ours", "react-flow", "cytoscape"] as const;
export type PageName = (typeof pageNames)[number];

const projectModule = (name: string): string => join(projectFolder, "node_modules", name);

/** Bundled as the window itself is, for production. */
export async function buildPages(): Promise<void> {
  env.NODE_ENV = "production";
  const { build } = await import("vite");
  const { default: react } = await import("@vitejs/plugin-react");
  const root = fileURLToPath(new URL(".", import.meta.url));
  await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "error",
    plugins: [react()],
    worker: { format: "es" },
    // A peer may bring a React of its own; two in one page do not work.
    resolve: { alias: { react: projectModule("react"), "react-dom": projectModule("react-dom") } },
    build: {
      outDir: pagesFolder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: ["chrome111"],
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: pageNames.map((name) => `${root}${name}.html`) },
    },
  });
}
