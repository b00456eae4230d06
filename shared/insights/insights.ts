import type { RoleloomDocument, Setup } from "../model/document.ts";
import { memoise } from "../model/memoise.ts";
import * as accountable from "./accountable.ts";
import * as busFactor from "./bus-factor.ts";
import * as coverage from "./coverage.ts";
import * as divisionOfLabour from "./division-of-labour.ts";
import { type Figure, type Finding, severities } from "./finding.ts";
import * as handOffs from "./hand-offs.ts";
import * as keyPeople from "./key-people.ts";
import * as overlap from "./overlap.ts";
import * as responsible from "./responsible.ts";
import * as segregation from "./segregation.ts";
import * as span from "./span.ts";
import * as specialisation from "./specialisation.ts";
import { type StaffingTable, staffingTable } from "./staffing-table.ts";
import * as tooMany from "./too-many.ts";
import * as workload from "./workload.ts";

type Insight = {
  readonly find?: (table: StaffingTable) => readonly Finding[];
  readonly figures?: (table: StaffingTable) => readonly Figure[];
};

/** In the order in which they are read; a new insight is a file and a line here. */
const insights = {
  coverage,
  responsible,
  accountable,
  "key-people": keyPeople,
  "bus-factor": busFactor,
  segregation,
  workload,
  "too-many": tooMany,
  specialisation,
  "division-of-labour": divisionOfLabour,
  overlap,
  "hand-offs": handOffs,
  span,
} as const satisfies Readonly<Record<string, Insight>>;

export type InsightId = keyof typeof insights;
export type SetupFinding = Finding & { readonly insight: InsightId };
export type SetupFigure = Figure & { readonly insight: InsightId };

export type Analysis = {
  /** The gravest first, then in the order of the insights. */
  readonly findings: readonly SetupFinding[];
  readonly figures: readonly SetupFigure[];
};

const analyses = memoise((document: RoleloomDocument) =>
  memoise((setup: Setup): Analysis => {
    const table = staffingTable(document, setup);
    const all = Object.entries(insights) as [InsightId, Insight][];
    const findings = all.flatMap(([insight, { find }]) =>
      (find?.(table) ?? []).map((one) => ({ insight, ...one })),
    );
    return {
      findings: severities.flatMap((severity) => findings.filter((one) => one.severity === severity)),
      figures: all.flatMap(([insight, { figures }]) =>
        (figures?.(table) ?? []).map((one) => ({ insight, ...one })),
      ),
    };
  }),
);

/** What is wrong with a setup, what is worth knowing, and its numbers. The same object for the same document and setup. */
export function analyseSetup(document: RoleloomDocument, setup: Setup): Analysis {
  return analyses(document)(setup);
}
