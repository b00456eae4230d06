import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page is served from `app://roleloom/` and from a loopback port alike, under a policy that allows no inline code. */
export default defineConfig({
  root: fileURLToPath(new URL("../renderer", import.meta.url)),
  base: "./",
  plugins: [react()],
  server: { host: "127.0.0.1" },
  worker: { format: "es" },
  build: {
    assetsInlineLimit: 0,
    license: { fileName: "licenses.md" },
    modulePreload: { polyfill: false },
    target: ["chrome111", "firefox114", "safari16.4"],
    chunkSizeWarningLimit: 2_000,
  },
});
