import { describe, expect, it } from "vitest";
import { addCounts, closingLine, playwrightCounts, vitestCounts } from "../../support/counts.ts";

const vitestReport = (testResults: unknown): string =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults,
  });

const playwrightReport = (errors: readonly unknown[]): string =>
  JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors });

describe("the sum of all suites", () => {
  it("counts a test file that did not load as a failure", () => {
    const loaded = { status: "failed", assertionResults: [{}] };
    const broken = { status: "failed", assertionResults: [] };
    expect(vitestCounts(vitestReport([loaded]))).toEqual({ passed: 3, failed: 1, skipped: 1 });
    expect(vitestCounts(vitestReport([loaded, broken]))).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it("counts a spec that passed only when tried again, and an error outside specs, as failures", () => {
    expect(playwrightCounts(playwrightReport([]))).toEqual({ passed: 5, failed: 2, skipped: 2 });
    expect(playwrightCounts(playwrightReport([{}]))).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it("refuses a report it does not understand", () => {
    expect(() => vitestCounts("{}")).toThrow();
    expect(() => playwrightCounts("")).toThrow();
  });

  it("is one plain line, which mentions skipped tests only where there are any", () => {
    const sum = addCounts({ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 1, skipped: 0 });
    expect(closingLine(sum)).toBe("3 passed, 1 failed");
    expect(closingLine({ ...sum, skipped: 1 })).toBe("3 passed, 1 failed, 1 skipped");
  });
});
