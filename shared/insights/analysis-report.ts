import type { WrittenReport } from "../compare/report/as-text.ts";
import { percent, plain, quoted } from "../compare/report/phrases.ts";
import type { Cell } from "../formats/csv.ts";
import type { RoleloomDocument, Setup } from "../model/document.ts";
import { capitalised } from "../text/phrases.ts";
import type { Figure, Severity } from "./finding.ts";
import { severities } from "./finding.ts";
import { type Analysis, analyseSetup } from "./insights.ts";
import { decimal } from "./wording.ts";

/** What one document's setups were found to be, for people and for programs. */
export type SetupAnalysis = Analysis & { readonly setup: Setup };

export const analyseSetups = (
  document: RoleloomDocument,
  setups: readonly Setup[],
): readonly SetupAnalysis[] => setups.map((setup) => ({ setup, ...analyseSetup(document, setup) }));

const headings: Readonly<Record<Severity, string>> = {
  error: "Errors",
  warning: "Warnings",
  note: "Worth knowing",
};

function told({ value, unit }: Figure): string {
  if (value === null) return "not known";
  return unit === "share" ? percent(value) : decimal(value);
}

function sectionsOf({ findings, figures }: Analysis) {
  const found = severities.flatMap((severity) => {
    const sentences = findings
      .filter((finding) => finding.severity === severity)
      .map(({ says, evidence, mend }) => ({ text: says, details: [{ text: evidence }, { text: mend }] }));
    return sentences.length === 0 ? [] : [{ title: headings[severity], sentences, more: 0 }];
  });
  const nothing = { title: "Findings", sentences: [{ text: "Nothing stands out." }], more: 0 };
  const numbers = figures.map((figure) => ({
    text: `${figure.name}: ${told(figure)} (${figure.reading})`,
  }));
  return [...(found.length === 0 ? [nothing] : found), { title: "In numbers", sentences: numbers, more: 0 }];
}

/** A page on a document: by setup its findings with what shows and what mends them, then its figures. */
export function analysisReport(
  { title }: RoleloomDocument,
  analyses: readonly SetupAnalysis[],
): WrittenReport {
  return {
    title: `Insights into ${quoted(title)}`,
    chapters: analyses.map((analysis) => ({
      title: plain(analysis.setup.name),
      sections: sectionsOf(analysis),
    })),
  };
}

const columns = ["input", "setup", "kind", "insight", "says", "value", "evidence", "mend"] as const;

/** Findings and figures of many documents as cells, under their headings. A figure's value is not rounded. */
export function analysisCells(
  inputs: readonly { readonly input: string; readonly analyses: readonly SetupAnalysis[] }[],
): readonly (readonly Cell[])[] {
  const rows = inputs.flatMap(({ input, analyses }) =>
    analyses.flatMap(({ setup, findings, figures }): Cell[][] => [
      ...findings.map(({ severity, insight, says, evidence, mend }) => [
        input,
        setup.name,
        severity,
        insight,
        says,
        "",
        evidence,
        mend,
      ]),
      ...figures.map(({ insight, name, value, reading }) => [
        input,
        setup.name,
        "figure",
        insight,
        name,
        value ?? "",
        capitalised(reading),
        "",
      ]),
    ]),
  );
  return [columns, ...rows];
}
