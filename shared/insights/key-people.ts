import { listed, plain } from "../compare/report/phrases.ts";
import type { Person } from "../model/document.ts";
import { inFigures, plural } from "../text/phrases.ts";
import type { Figure, Finding } from "./finding.ts";
import { type Activity, isLead, peopleFilling, type StaffingTable } from "./staffing-table.ts";
import { activitySubjects, called, named, personSubjects } from "./wording.ts";

/** By person h, loss(h): the tasks that only h can do. People without such a task have no entry. */
export function losses({
  activities,
}: Pick<StaffingTable, "activities">): ReadonlyMap<Person, readonly Activity[]> {
  return byOnlyOne(activities, ({ doers }) => doers);
}

/** The same for leading: tasks that others can do, but that only h can lead. */
function leadLosses({ activities, peopleIn }: StaffingTable): ReadonlyMap<Person, readonly Activity[]> {
  const shared = activities.filter(({ doers }) => doers.length > 1);
  return byOnlyOne(shared, ({ parts }) => peopleFilling(parts.filter(isLead), peopleIn));
}

function byOnlyOne(
  activities: readonly Activity[],
  peopleFor: (activity: Activity) => readonly Person[],
): ReadonlyMap<Person, readonly Activity[]> {
  const loss = new Map<Person, Activity[]>();
  for (const activity of activities) {
    const [only, ...others] = peopleFor(activity);
    if (only === undefined || others.length > 0) continue;
    loss.set(only, [...(loss.get(only) ?? []), activity]);
  }
  return loss;
}

const mostTold = 3;

type Words = Pick<Finding, "severity" | "mend"> & {
  readonly says: (person: string, tasks: string) => string;
};

export function find(table: StaffingTable): Finding[] {
  // Alone, one is the key person for everything, and knows it.
  if (table.present.length < 2) return [];
  return [
    ...tell(losses(table), {
      severity: "warning",
      says: (person, tasks) => `If ${person} leaves, nobody can do ${tasks}.`,
      mend: "Let a second person contribute, so that there is somebody to take over.",
    }),
    ...tell(leadLosses(table), {
      severity: "note",
      says: (person, tasks) => `Only ${person} can lead ${tasks}.`,
      mend: "Prepare one of those who contribute to stand in as lead.",
    }),
  ];
}

function tell(loss: ReadonlyMap<Person, readonly Activity[]>, { says, severity, mend }: Words): Finding[] {
  const people = [...loss].sort(([, a], [, b]) => b.length - a.length);
  if (people.length > mostTold) {
    const tasks = people.flatMap(([, own]) => own);
    const names = people.map(([person, own]) => `${plain(person.name)} (${inFigures(own.length)})`);
    return [
      {
        severity,
        subjects: [...personSubjects(people.map(([person]) => person)), ...activitySubjects(tasks)],
        says: says(
          `one of ${inFigures(people.length)} people`,
          `some of ${plural(tasks.length, "task", "tasks")}`,
        ),
        evidence: `Tasks that hang on one person: ${listed(names)}.`,
        mend,
      },
    ];
  }
  return people.map(([person, tasks]) => ({
    severity,
    subjects: [...personSubjects([person]), ...activitySubjects(tasks)],
    says: says(plain(person.name), named(tasks)),
    evidence: `${plural(tasks.length, "task hangs", "tasks hang")} on ${called([person])} alone.`,
    mend,
  }));
}

export function figures(table: StaffingTable): Figure[] {
  const staffed = table.activities.filter(({ doers }) => doers.length > 0);
  const alone = staffed.filter(({ doers }) => doers.length === 1).length;
  return [
    {
      name: "Tasks that one person alone can do",
      value: staffed.length === 0 ? null : alone / staffed.length,
      unit: "share",
      reading: "low: somebody can stand in; high: key-person risk",
    },
  ];
}
