import { documentSchema, type RoleloomDocument } from "../../shared/model/document.ts";
import { formatName, formatVersion } from "../../shared/model/vocabulary.ts";
import { lifecycle } from "../../shared/presets/lifecycle.ts";

const titles = {
  business: [
    "Business stakeholder",
    "Product owner",
    "Subject matter expert",
    "Process owner",
    "Risk officer",
  ],
  technical: ["Data scientist", "Data engineer", "ML engineer", "MLOps engineer", "Research scientist"],
  additional: ["Data analyst", "Developer", "Software engineer", "Backend engineer", "Test engineer"],
} as const;
const ranks = ["Junior", "Senior", "Lead", "Principal", ""];
const domains = [
  "Payments",
  "Credit risk",
  "Fraud",
  "Pricing",
  "Search",
  "Claims",
  "Logistics",
  "Forecasting",
];
const firstNames = [
  "Ada",
  "Bao",
  "Chidi",
  "Dana",
  "Emre",
  "Freya",
  "Gita",
  "Hugo",
  "Inés",
  "Jun",
  "Kofi",
  "Lea",
];
const lastNames = [
  "Adler",
  "Bianchi",
  "Cruz",
  "Dahl",
  "Eze",
  "Fukuda",
  "Gupta",
  "Haas",
  "Ito",
  "Jansen",
  "Khan",
];
const levelsAsOften = ["lead", "contribute", "contribute", "consulted", "consulted", "informed"] as const;
const teams = domains.map((name, index) => ({ id: `team-${index + 1}`, name }));
const directReports = 6;

/** Mulberry32: small, fast and the same everywhere; 0 to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The draws a team is made of, all from one stream of random numbers. */
function dice(random: () => number) {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items];
    return Array.from({ length: count }, () => left.splice(below(left.length), 1)).flat();
  };
  return { below, pick, some, isTrue: (chance: number) => random() < chance };
}

type Dice = ReturnType<typeof dice>;

function drawCategory({ below }: Dice): keyof typeof titles {
  const roll = below(100);
  if (roll < 15) return "business";
  return roll < 65 ? "technical" : "additional";
}

function drawRoles(count: number, draw: Dice) {
  const uses = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const category = drawCategory(draw);
    const domain = draw.pick(domains);
    const rank = draw.pick(ranks);
    const title = draw.pick(titles[category]);
    const ranked = rank
      ? `${rank} ${title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
      : title;
    const name = `${ranked}, ${domain}`;
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return {
      id: `role-${index + 1}`,
      name: use === 1 ? name : `${name} ${use}`,
      category,
      summary: `Works on ${domain.toLowerCase()}`,
      headcount: 1 + draw.below(3),
    };
  });
}

type Drawn = { role: string; phase: string; task: string; level: string; accountable: boolean };

/** Two or three phases a role and one or two tasks in each; every task has somebody, and one of them is accountable. */
function drawInvolvements(roleIds: readonly string[], draw: Dice): Drawn[] {
  const involvements: Drawn[] = roleIds.flatMap((role) =>
    draw.some(lifecycle, 2 + draw.below(2)).flatMap((phase) =>
      draw.some<{ id: string }>(phase.tasks, 1 + draw.below(2)).map((task) => ({
        role,
        phase: phase.id,
        task: task.id,
        level: draw.pick(levelsAsOften),
        accountable: false,
      })),
    ),
  );
  for (const phase of lifecycle) {
    for (const task of phase.tasks) {
      const involved = involvements.filter((involvement) => involvement.task === task.id);
      if (involved.length > 0) draw.pick(involved).accountable = true;
      else {
        const role = draw.pick(roleIds);
        involvements.push({ role, phase: phase.id, task: task.id, level: "lead", accountable: true });
      }
    }
  }
  return involvements;
}

/** One person or vacancy a role, every fifth of whom fills another role too; six direct reports a manager. */
function drawPeople(roleIds: readonly string[], draw: Dice) {
  return roleIds.map((role, index) => {
    const other = draw.pick(roleIds);
    const isShared = draw.isTrue(0.2) && other !== role;
    const isVacant = draw.isTrue(0.08);
    return {
      id: `person-${index + 1}`,
      name: isVacant ? "Open position" : `${draw.pick(firstNames)} ${draw.pick(lastNames)}`,
      vacant: isVacant,
      roles: isShared
        ? [
            { role, share: 0.6 },
            { role: other, share: 0.4 },
          ]
        : [{ role, share: 1 }],
      reportsTo: index === 0 ? [] : [`person-${Math.floor((index - 1) / directReports) + 1}`],
      teams: [draw.pick(teams).id],
    };
  });
}

/** A document with one setup of so many roles over the built-in lifecycle; the same for the same seed. */
export function generateTeam({ roles: count, seed }: { roles: number; seed: number }): RoleloomDocument {
  const draw = dice(seededRandom(seed));
  const roles = drawRoles(count, draw);
  const roleIds = roles.map(({ id }) => id);
  const isEmpty = count === 0;
  return documentSchema.parse({
    format: formatName,
    version: formatVersion,
    title: `Team of ${count}`,
    phases: lifecycle,
    setups: [
      {
        id: "team",
        name: "Team",
        roles,
        involvements: isEmpty ? [] : drawInvolvements(roleIds, draw),
        people: isEmpty ? [] : drawPeople(roleIds, draw),
        teams,
      },
    ],
  });
}
