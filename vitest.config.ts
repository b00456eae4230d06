import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/golden/**/*.test.ts"],
          /** A hang is a failure; a slow machine is not. */
          testTimeout: 60_000,
        },
      },
      /** What only shows on the built program, on real processes and packages; slower, so not part of `check`. */
      {
        test: {
          name: "built",
          include: ["tests/built/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
