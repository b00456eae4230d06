import { plain } from "../compare/report/phrases.ts";
import type { Person, PersonId } from "../model/document.ts";
import { reportingForest } from "../model/reporting-forest.ts";
import { inFigures } from "../text/phrases.ts";
import type { Figure, Finding } from "./finding.ts";
import type { StaffingTable } from "./staffing-table.ts";
import { called, personSubjects } from "./wording.ts";

const mostReports = 8;
const mostLayers = 6;

export type Span = {
  readonly person: Person;
  /** Direct reports, planned ones among them. */
  readonly reports: number;
};

/** Reports per manager, the most first; who answers to two managers counts for both. */
export function spans(people: readonly Person[]): readonly Span[] {
  const reports = new Map<PersonId, number>();
  for (const { id, reportsTo } of people) {
    for (const manager of new Set(reportsTo))
      if (manager !== id) reports.set(manager, (reports.get(manager) ?? 0) + 1);
  }
  return people
    .flatMap((person) => ({ person, reports: reports.get(person.id) ?? 0 }))
    .filter((span) => span.reports > 0)
    .sort((a, b) => b.reports - a.reports);
}

/** Levels from those who report to nobody down to the deepest; 1 where nobody reports, 0 without people. */
export function layers(people: readonly Person[]): number {
  const { order, parent, top } = reportingForest(people);
  const depth = new Int32Array(top + 1);
  let deepest = 0;
  for (const node of order) {
    if (node === top) continue;
    const own = (depth[parent[node] ?? top] ?? 0) + 1;
    depth[node] = own;
    deepest = Math.max(deepest, own);
  }
  return deepest;
}

export function find({ setup }: StaffingTable): Finding[] {
  const wide = spans(setup.people).filter(({ reports }) => reports > mostReports);
  const depth = layers(setup.people);
  const findings: Finding[] = [];
  const [widest] = wide;
  if (widest) {
    const people = wide.map(({ person }) => person);
    findings.push({
      severity: "warning",
      subjects: personSubjects(people),
      says: `${called(people)} ${people.length === 1 ? "has" : "have"} more direct reports than one person can lead.`,
      evidence: `${inFigures(widest.reports)} report to ${plain(widest.person.name)}; more than ${mostReports} is wide.`,
      mend: "Let a senior report lead part of them.",
    });
  }
  if (depth > mostLayers) {
    findings.push({
      severity: "warning",
      subjects: [],
      says: `A decision passes ${depth} layers from top to bottom.`,
      evidence: `The longest chain of command has ${depth} people; more than ${mostLayers} is deep.`,
      mend: "Take out managers who have only one or two reports.",
    });
  }
  return findings;
}

export function figures({ setup: { people } }: StaffingTable): Figure[] {
  const all = spans(people);
  const total = all.reduce((sum, { reports }) => sum + reports, 0);
  return [
    {
      name: "Reports per manager, mean",
      value: all.length === 0 ? null : total / all.length,
      unit: "count",
      reading: "low: many managers; high: little time for each",
    },
    {
      name: "Layers of reporting",
      value: people.length === 0 ? null : layers(people),
      unit: "count",
      reading: "low: short ways; high: slow decisions",
    },
  ];
}
