import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}", "tests/golden/**/*.test.ts"],
    allowOnly: false,
    passWithNoTests: false,
  },
});
