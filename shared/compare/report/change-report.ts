import type { RoleloomDocument, Setup } from "../../model/document.ts";
import type { DocumentDiff, FieldChange, KeptSetup, ListDiff, SetupComparison, SetupDiff } from "../diff.ts";
import { isSameDocument, isSameSetup } from "../diff.ts";
import type { SetupSide } from "../diff-setup.ts";
import { tellDuty } from "./duties.ts";
import { tellLifecycle } from "./lifecycle-sentences.ts";
import { tellParticipation } from "./participation.ts";
import { tellHeads, tellPeople } from "./people-sentences.ts";
import { counted, listed, plain, quoted, sentence } from "./phrases.ts";
import { type ChangeReport, type Chapter, type Section, type Sentence, section } from "./report.ts";
import { tellRoles } from "./role-sentences.ts";
import { tellSummary } from "./summary.ts";
import { prepareTelling, subject } from "./telling.ts";

const toldFields = new Set([
  "id",
  "name",
  "category",
  "headcount",
  "level",
  "accountable",
  "vacant",
  "fte",
  "roles",
]);

/** What no sentence of its own tells: summaries, skills, order, pins, fields of other programs. */
function tellOthers({ setup }: SetupComparison): Sentence[] {
  // Two setups of different names are described differently as a matter of course.
  const isOneSetup = !setup.fields.some(({ field }) => field === "name");
  const quiet = (fields: readonly FieldChange[]) => fields.some(({ field }) => !toldFields.has(field));
  const lists: readonly (readonly [ListDiff<unknown, unknown>, string, string])[] = [
    [setup.roles, "role", "roles"],
    [setup.involvements, "involvement", "involvements"],
    [setup.people, "person", "people"],
    [setup.teams, "team", "teams"],
  ];
  const described = lists.flatMap(([{ kept }, one, many]) => {
    const count = kept.filter(({ fields }) => quiet(fields)).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const ordered = lists.flatMap(([{ kept }, one, many]) => {
    const count = kept.filter(({ moves }) => moves.some(({ kind }) => kind === "order")).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const { added, removed, kept } = setup.pins;
  const pins = added.length + removed.length + kept.filter(({ state }) => state !== "unchanged").length;
  const texts = [
    ...(isOneSetup && quiet([...setup.fields, ...setup.pinFields])
      ? ["the setup's own description differs"]
      : []),
    ...(described.length === 0 ? [] : [`details of ${listed(described)} differ`]),
    ...(ordered.length === 0 ? [] : [`${listed(ordered)} stand in another order`]),
    ...(pins === 0 ? [] : [`${counted(pins, "pinned card", "pinned cards")} on the map differ`]),
  ];
  return texts.map((text) => ({ text: sentence(text), subjects: [] }));
}

function setupSections(
  a: SetupSide,
  b: SetupSide,
  comparison: SetupComparison,
  /** What is told of the documents around the setups. */
  told: { readonly lifecycle: readonly Sentence[]; readonly others: readonly Sentence[] },
): readonly Section[] {
  const telling = prepareTelling(a, b, comparison);
  return [
    ...section("summary", tellSummary(telling)),
    ...section("lifecycle", told.lifecycle),
    ...section("roles", tellRoles(telling)),
    ...section("leads", tellDuty(telling, "lead")),
    ...section("accountability", tellDuty(telling, "accountable")),
    ...section("participation", tellParticipation(telling)),
    ...section("people", tellPeople(telling)),
    ...section("others", [...tellOthers(comparison), ...told.others]),
  ];
}

const fromTo = (from: string, to: string): string =>
  from === to ? plain(from) : `From ${plain(from)} to ${plain(to)}`;

/** What a manager would send of what `diffSetups` found between two setups. */
export function reportSetups(
  a: RoleloomDocument,
  setupA: Setup,
  b: RoleloomDocument,
  setupB: Setup,
  comparison: SetupComparison,
): ChangeReport {
  const title = fromTo(setupA.name, setupB.name);
  const told = { lifecycle: tellLifecycle(comparison.lifecycle, a.phases, b.phases), others: [] };
  const sides = [
    { phases: a.phases, setup: setupA },
    { phases: b.phases, setup: setupB },
  ] as const;
  return { title, chapters: [{ title, sections: setupSections(...sides, comparison, told) }] };
}

function tellSetups({ setups }: DocumentDiff): Sentence[] {
  const tell = ({ name, roles, people, id }: Setup, isNew: boolean): Sentence => {
    const size = [
      counted(roles.length, "role", "roles"),
      ...(people.length === 0 ? [] : [tellHeads({ people } as Setup)]),
    ];
    return {
      text: sentence(`the setup ${quoted(name)} is ${isNew ? "new" : "gone"} (${size.join(", ")})`),
      subjects: [isNew ? subject("setup", undefined, id) : subject("setup", id, undefined)],
    };
  };
  return [
    ...setups.removed.map(({ entity }) => tell(entity, false)),
    ...setups.added.map(({ entity }) => tell(entity, true)),
  ];
}

function tellDocument(diff: DocumentDiff): Sentence[] {
  const isReordered = diff.setups.kept.some(({ moves }) => moves.length > 0);
  const texts = [
    ...diff.fields.map(({ field, from, to }) =>
      field === "title"
        ? `the title is ${quoted(String(to))} instead of ${quoted(String(from))}`
        : `the document's field ${quoted(field)} differs`,
    ),
    ...(isReordered ? ["the setups stand in another order"] : []),
  ];
  return texts.map((text) => ({ text: sentence(text), subjects: [] }));
}

type Sides = readonly [SetupSide, SetupSide];

function sidesOf(a: RoleloomDocument, b: RoleloomDocument, kept: KeptSetup): Sides | null {
  const [setupA, setupB] = [
    a.setups.find(({ id }) => id === kept.from),
    b.setups.find(({ id }) => id === kept.to),
  ];
  if (!setupA || !setupB) return null;
  return [
    { phases: a.phases, setup: setupA },
    { phases: b.phases, setup: setupB },
  ];
}

/** Documents of one setup each are that setup. */
function reportOnlySetups([sideA, sideB]: Sides, diff: DocumentDiff, inside: SetupDiff): ChangeReport {
  const comparison = { lifecycle: diff.lifecycle, setup: inside };
  const title = fromTo(sideA.setup.name, sideB.setup.name);
  const told = {
    lifecycle: tellLifecycle(diff.lifecycle, sideA.phases, sideB.phases),
    others: tellDocument(diff),
  };
  return { title, chapters: [{ title, sections: setupSections(sideA, sideB, comparison, told) }] };
}

/** What a manager would send of what `diffDocuments` found: the document first, then each setup that differs. */
export function reportDocuments(a: RoleloomDocument, b: RoleloomDocument, diff: DocumentDiff): ChangeReport {
  const title = fromTo(a.title, b.title);
  const [only] = diff.setups.kept;
  const onlySides = only && a.setups.length === 1 && b.setups.length === 1 ? sidesOf(a, b, only) : null;
  if (isSameDocument(diff)) {
    const sections = section("summary", [{ text: "Nothing differs.", subjects: [] }]);
    return { title, chapters: [{ title, sections }] };
  }
  if (only && onlySides) return reportOnlySetups(onlySides, diff, only.inside);
  const sections = [
    ...section("setups", tellSetups(diff)),
    ...section("lifecycle", tellLifecycle(diff.lifecycle, a.phases, b.phases)),
    ...section("others", tellDocument(diff)),
  ];
  const chapters = diff.setups.kept.flatMap((kept): Chapter[] => {
    const sides = sidesOf(a, b, kept);
    if (!sides || isSameSetup(kept.inside)) return [];
    const [{ setup: setupA }, { setup: setupB }] = sides;
    const comparison = { lifecycle: diff.lifecycle, setup: kept.inside };
    const told = { lifecycle: [], others: [] };
    return [{ title: fromTo(setupA.name, setupB.name), sections: setupSections(...sides, comparison, told) }];
  });
  const whole: Chapter[] = sections.length === 0 ? [] : [{ title: "The document", sections }];
  return { title, chapters: [...whole, ...chapters] };
}
