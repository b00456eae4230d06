import { describe, expect, it } from "vitest";
import type { Problem } from "../../../shared/problems/problem.ts";
import { describeProblem, summariseProblem } from "../../../shared/problems/words.ts";

type Samples = { readonly [Kind in Problem["kind"]]: readonly Extract<Problem, { kind: Kind }>[] };

/** Every kind, in every variant that has words of its own. `text` stands in every place a file or user fills. */
const samplesWith = (text: string): Samples => ({
  "file-empty": [{ kind: "file-empty" }],
  "file-not-text": (["binary", "utf-16", "invalid-utf-8"] as const).map((reason) => ({
    kind: "file-not-text",
    reason,
    offset: 9_999_999,
  })),
  "file-too-large": [{ kind: "file-too-large", bytes: Number.MAX_SAFE_INTEGER, limit: 10_000_000 }],
  "file-too-deep": [{ kind: "file-too-deep", limit: 100, line: 9_999_999 }],
  "file-truncated": [{ kind: "file-truncated", line: 9_999_999, column: 9_999_999 }],
  "not-json": (
    [
      "value",
      "key",
      "colon",
      "comma-or-end",
      "trailing-comma",
      "control-character",
      "escape",
      "number-too-large",
      "nothing-more",
    ] as const
  ).map((detail) => ({ kind: "not-json", line: 9_999_999, column: 9_999_999, detail })),
  "duplicate-key": [{ kind: "duplicate-key", line: 9_999_999, key: text }],
  "reserved-key": [{ kind: "reserved-key", line: 9_999_999, key: "__proto__" }],
  "not-roleloom": (["no-object", "no-format", "other-format"] as const).map((detail) => ({
    kind: "not-roleloom",
    detail,
  })),
  "newer-version": [{ kind: "newer-version", version: Number.MAX_SAFE_INTEGER, supported: 1 }],
  "invalid-field": [
    { kind: "invalid-field", path: text, detail: `must be ${text}`, owner: text },
    { kind: "invalid-field", path: text, detail: `must be ${text}` },
  ],
  "too-many": [{ kind: "too-many", path: text, count: 9_999_999, limit: 20_000 }],
  "duplicate-id": [{ kind: "duplicate-id", path: text, id: text }],
  "unknown-reference": [
    { kind: "unknown-reference", path: text, what: "involvement", id: text },
    { kind: "unknown-reference", path: text, what: "task", id: text },
  ],
  "duplicate-involvement": [{ kind: "duplicate-involvement", path: text, role: text, target: text }],
  "reporting-cycle": [
    { kind: "reporting-cycle", path: text, people: [text] },
    { kind: "reporting-cycle", path: text, people: Array.from({ length: 1_000 }, () => text) },
  ],
  "no-such-entity": [{ kind: "no-such-entity", what: "involvement", id: text }],
  "id-taken": [{ kind: "id-taken", what: "involvement", id: text }],
  "invalid-value": [{ kind: "invalid-value", field: text, detail: `must be ${text}` }],
  "would-report-in-circle": [{ kind: "would-report-in-circle", people: [text, text, text, text] }],
  "last-one": [
    { kind: "last-one", what: "phase" },
    { kind: "last-one", what: "setup" },
  ],
  "not-found": [{ kind: "not-found" }],
  "read-failed": [
    { kind: "read-failed", code: "EACCES" },
    { kind: "read-failed", code: text },
  ],
  "not-a-file": [{ kind: "not-a-file" }],
  "save-failed": [
    { kind: "save-failed", code: "ENOSPC" },
    { kind: "save-failed", code: text },
  ],
  "changed-on-disk": [{ kind: "changed-on-disk" }],
  "same-as-input": [{ kind: "same-as-input" }],
  "handle-unknown": [{ kind: "handle-unknown" }],
  "raster-failed": [{ kind: "raster-failed", detail: text }],
  "unknown-export-format": [{ kind: "unknown-export-format", given: text, known: ["svg", "png"] }],
  "unknown-setup": [
    { kind: "unknown-setup", given: text, known: Array.from({ length: 1_000 }, () => text) },
    { kind: "unknown-setup", given: text, known: [] },
  ],
  "unknown-preset": [{ kind: "unknown-preset", given: text, known: ["startup", "enterprise", "both"] }],
  "unknown-theme": [{ kind: "unknown-theme", given: text, known: ["light", "dark"] }],
  "unknown-grouping": [{ kind: "unknown-grouping", given: text, known: ["kind", "category", "team"] }],
  "view-has-no-groups": [{ kind: "view-has-no-groups", view: "people" }],
  "unknown-view": [{ kind: "unknown-view", given: text, known: ["map", "lanes"] }],
  "invalid-scale": [{ kind: "invalid-scale", given: text, least: 0.05, most: 4 }],
  "invalid-side": [{ kind: "invalid-side", given: text, least: 16, most: 65_535 }],
  "nothing-to-draw": [{ kind: "nothing-to-draw" }],
  "no-input": [{ kind: "no-input" }],
  "no-match": [{ kind: "no-match", pattern: text }],
  "many-inputs-one-output": [
    { kind: "many-inputs-one-output", count: 9_999_999 },
    { kind: "many-inputs-one-output", count: 1 },
  ],
  "not-one-file": [{ kind: "not-one-file", count: 9_999_999 }],
  "output-is-input": [{ kind: "output-is-input" }],
  "would-overwrite": [{ kind: "would-overwrite" }],
  "port-in-use": [{ kind: "port-in-use", port: 65_535 }],
  "request-refused": (["sender", "route", "shape"] as const).map((reason) => ({
    kind: "request-refused",
    reason,
  })),
  "internal-error": [{ kind: "internal-error" }],
});

const hostileTexts = {
  "a short name": "x",
  nothing: "",
  "a name of 10,000 letters": "x".repeat(10_000),
  "wide characters": "👩‍💻".repeat(2_000),
  "controls and turned directions": "a\u0000\r\n\t\u202e\u2066b".repeat(500),
  "half of a pair": "\ud83d".repeat(1_000),
  "a stack trace": "TypeError: x\n    at parse (/home/me/roleloom/parse.js:1:1)\n".repeat(50),
};
const problemsWith = (text: string): readonly Problem[] => Object.values(samplesWith(text)).flat();

/** What a colleague would tell one to do next begins with one of these. */
const advice =
  /\. (Add|Check|Choose|Correct|Enter|Export|Give|Name|Open|Put|Remove|Rename|Restart|Save|Split|Try|Update|Use) .*\.$/;

describe("a message", () => {
  it.each(Object.entries(hostileTexts))(
    "with %s in it is short, plain, names the file and says what to do",
    (_, text) => {
      for (const problem of problemsWith(text)) {
        const message = describeProblem(problem, "teams/fraud.roleloom");
        expect(message.length, message).toBeLessThanOrEqual(300);
        expect(message).toMatch(/^teams\/fraud\.roleloom: \S/);
        expect(message).toMatch(advice);
        expect(message).not.toMatch(/[\p{Cc}\p{Cs}\u202e\u2066]|undefined|NaN|\[object|\s{2}/u);
      }
    },
  );

  it.each(Object.entries(hostileTexts))(
    "about a file called %s is short and says what to do all the same",
    (_, text) => {
      for (const problem of problemsWith(text)) {
        const message = describeProblem(problem, text);
        expect(message.length, message).toBeLessThanOrEqual(300);
        expect(message).toMatch(/^\S.*: \S/);
        expect(message).toMatch(advice);
      }
    },
  );

  it("shows both ends of a long path", () => {
    const path = `/home/ada/${"deep/".repeat(100)}fraud.roleloom`;
    expect(describeProblem({ kind: "file-empty" }, path)).toMatch(/^\/home\/ada\/deep.*….*fraud\.roleloom: /);
  });

  it.each<[string, Problem, string]>([
    [
      "where the text stops being JSON",
      { kind: "not-json", line: 3, column: 9, detail: "comma-or-end" },
      "a.roleloom: at line 3, column 9, a comma or a closing bracket is missing. Correct it in a text editor, then try again.",
    ],
    [
      "which field of what is wrong",
      {
        kind: "invalid-field",
        path: "setups[0].roles[1].headcount",
        owner: "ML engineer",
        detail: "must be a number, not text",
      },
      "a.roleloom: setups[0].roles[1].headcount (“ML engineer”) must be a number, not text. Correct it in a text editor, then try again.",
    ],
    [
      "who reports in a circle",
      { kind: "would-report-in-circle", people: ["Ada", "Ben"] },
      "a.roleloom: the reporting lines “Ada” → “Ben” → “Ada” go in a circle. Choose another manager.",
    ],
    [
      "why nothing was saved",
      { kind: "save-failed", code: "ENOSPC" },
      "a.roleloom: nothing was saved, because the disk is full. What was there before is untouched. Put that right, or save in another place.",
    ],
    [
      "what there is to choose from",
      { kind: "unknown-setup", given: "Now", known: ["Startup", "Enterprise"] },
      "a.roleloom: there is no setup “Now”. Choose one of: Startup, Enterprise.",
    ],
  ])("says %s", (_, problem, message) => {
    expect(describeProblem(problem, "a.roleloom")).toBe(message);
  });
});

describe("a title", () => {
  it("is a few words of its own for every kind, without full stop", () => {
    const titles = Object.values(samplesWith("x")).map(([problem]) =>
      problem ? summariseProblem(problem) : "",
    );
    for (const title of titles) expect(title).toMatch(/^[A-Z][^.]{5,39}$/);
  });
});
