import { documentSchema, type RoleloomDocument } from "../../shared/model/document.ts";
import { formatName, formatVersion } from "../../shared/model/vocabulary.ts";
import { lifecycle } from "../../shared/presets/lifecycle.ts";
import { seededRandom } from "./generate-team.ts";

const roles = [
  ["product-owner", "Product owner", "business"],
  ["process-owner", "Process owner", "business"],
  ["data-scientist", "Data scientist", "technical"],
  ["data-engineer", "Data engineer", "technical"],
  ["ml-engineer", "ML engineer", "technical"],
  ["data-analyst", "Data analyst", "additional"],
  ["software-engineer", "Software engineer", "additional"],
  ["test-engineer", "Test engineer", "additional"],
] as const;
const teams = ["Payments", "Credit risk", "Fraud", "Pricing", "Search", "Claims", "Logistics", "Forecasting"];
const firstNames = "Ada Bao Chidi Dana Emre Freya Gita Hugo Inés Jun Kofi Lea Maximilian Noor".split(" ");
const lastNames = "Adler Bianchi Cruz Dahl Eze Fukuda Gupta Haas Ito Jansen Khan Okonkwo-Lindqvist".split(
  " ",
);

type Options = {
  readonly people: number;
  readonly seed: number;
  /** Part of the people who have a second manager, 0 to 1. */
  readonly furtherManagers?: number;
};

/**
 * A document whose one setup is a reporting tree: spans of three to a dozen, deeper in some branches than in
 * others, some vacancies, some people with two roles or two managers. The same for the same options.
 */
export function generatePeople({ people: count, seed, furtherManagers = 0.04 }: Options): RoleloomDocument {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const managers = drawManagers(count, below);
  const teamOf: number[] = [];
  const people = managers.map((manager, index) => {
    teamOf[index] = manager > 0 ? teamOf[manager]! : below(teams.length);
    const isVacant = random() < 0.05 && index > 0;
    const further = random() < furtherManagers && index > 1 ? below(index) : manager;
    return {
      id: `person-${index + 1}`,
      name: isVacant ? "Open position" : drawName(below),
      vacant: isVacant,
      roles: drawRoles(random() < 0.15, below),
      reportsTo: [...new Set([manager, further])]
        .filter((each) => each >= 0)
        .map((each) => `person-${each + 1}`),
      teams: index === 0 ? [] : [`team-${teamOf[index]! + 1}`],
    };
  });
  return documentSchema.parse({
    format: formatName,
    version: formatVersion,
    title: `Organisation of ${count}`,
    phases: lifecycle,
    setups: [
      {
        id: "organisation",
        name: "Organisation",
        roles: roles.map(([id, name, category]) => ({ id, name, category })),
        people,
        teams: teams.map((name, index) => ({ id: `team-${index + 1}`, name })),
      },
    ],
  });
}

/** For everybody the index of an earlier person, -1 for the head. Managers are served in turn, each with a span of their own. */
function drawManagers(count: number, below: (limit: number) => number): readonly number[] {
  const managers = count > 0 ? [-1] : [];
  const open = [0];
  while (managers.length < count) {
    const manager = open.shift() ?? managers.length - 1;
    const span = Math.min(3 + below(10), count - managers.length);
    for (let report = 0; report < span; report++) {
      // Some reports lead nobody; the first of each span does, so that the tree goes on.
      if (report === 0 || below(3) > 0) open.push(managers.length);
      managers.push(manager);
    }
  }
  return managers;
}

const drawName = (below: (limit: number) => number): string =>
  `${firstNames[below(firstNames.length)]!} ${lastNames[below(lastNames.length)]!}`;

function drawRoles(isShared: boolean, below: (limit: number) => number) {
  const first = below(roles.length);
  const second = (first + 1 + below(roles.length - 1)) % roles.length;
  return isShared
    ? [
        { role: roles[first]![0], share: 0.6 },
        { role: roles[second]![0], share: 0.4 },
      ]
    : [{ role: roles[first]![0], share: 1 }];
}
