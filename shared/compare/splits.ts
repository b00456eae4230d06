import type { Involvement, RoleId, Setup } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { levelWeight } from "../model/queries.ts";
import type { Split, SplitPart, Target } from "./diff.ts";
import { involvementInB, type Renaming } from "./renaming.ts";
import { targetKey } from "./work.ts";

/**
 * Which roles split and which merge, by task coverage. Where a role retreats from a task and others advance on it,
 * its former work there counts as theirs, in proportion to how far each advances. Only explicit involvements count:
 * taking part in a whole phase names no task that could be handed on (unless neither setup names any).
 */

/** A part smaller than this share of the role's former work is none. */
const leastPart = 0.05;
/** At least so much of what a new role does must come from the role that split. */
const leastOrigin = 0.2;
const leastConfidence = 0.5;

/** Weights by role and target; both sides share the keys of targets. */
type Stakes = {
  readonly work: ReadonlyMap<RoleId, ReadonlyMap<string, number>>;
  readonly targets: ReadonlyMap<string, Target>;
};
type Changes = ReadonlyMap<string, { readonly total: number; readonly by: ReadonlyMap<RoleId, number> }>;

function stakesOf(
  setup: Setup,
  counts: (involvement: Involvement) => boolean,
  inB: (involvement: Involvement) => Target,
): Stakes {
  const work = new Map<RoleId, Map<string, number>>(setup.roles.map(({ id }) => [id, new Map()]));
  const targets = new Map<string, Target>();
  for (const involvement of setup.involvements) {
    const weight = levelWeight[involvement.level];
    if (!counts(involvement) || weight === 0) continue;
    const { phase, task } = involvement;
    const moved = inB(involvement);
    const isGone = (task === undefined ? moved.phase : moved.task) === "";
    const key = isGone ? `gone ${targetKey(involvement)}` : targetKey(moved);
    work.get(involvement.role)?.set(key, weight);
    targets.set(key, task === undefined ? { phase } : { phase, task });
  }
  return { work, targets };
}

const weightIn = (stakes: Stakes, role: RoleId | undefined, key: string): number =>
  (role === undefined ? undefined : stakes.work.get(role)?.get(key)) ?? 0;

const totalOf = (work: ReadonlyMap<string, number> | undefined): number =>
  [...(work?.values() ?? [])].reduce((sum, weight) => sum + weight, 0);

/** By target, how much more each role does in `stakes` than its partner does in `others`. */
function surplus(stakes: Stakes, others: Stakes, partner: ReadonlyMap<RoleId, RoleId>): Changes {
  const changes = new Map<string, { total: number; by: Map<RoleId, number> }>();
  for (const [role, work] of stakes.work) {
    for (const [key, weight] of work) {
      const amount = weight - weightIn(others, partner.get(role), key);
      if (amount <= 0) continue;
      const known = changes.get(key) ?? { total: 0, by: new Map() };
      changes.set(key, known);
      known.total += amount;
      known.by.set(role, amount);
    }
  }
  return changes;
}

type Case = {
  readonly from: Stakes;
  readonly to: Stakes;
  readonly partner: ReadonlyMap<RoleId, RoleId>;
  readonly isNew: (role: RoleId) => boolean;
  readonly losses: Changes;
  readonly gains: Changes;
};

/** Who may hold a part of whom: few losers of a task lose enough of it to be where somebody's work comes from. */
function candidates({ losses, gains, partner, isNew }: Case): Map<RoleId, Set<RoleId>> {
  const pairs = [...losses].flatMap(([key, { total, by }]) => {
    const seeds = [...by].filter(([, amount]) => amount >= leastOrigin * total);
    const gainers = [...(gains.get(key)?.by.keys() ?? [])];
    return seeds.flatMap(([loser]) =>
      gainers.filter((gainer) => isNew(gainer) || !partner.has(loser)).map((gainer) => ({ loser, gainer })),
    );
  });
  const byLoser = groupBy(pairs, ({ loser }) => loser);
  return new Map([...byLoser].map(([loser, own]) => [loser, new Set(own.map(({ gainer }) => gainer))]));
}

function partOf(loser: RoleId, gainer: RoleId, { from, to, losses, gains }: Case): SplitPart | null {
  const [before, after] = [from.work.get(loser), to.work.get(gainer)];
  const targets: Target[] = [];
  let origin = 0;
  let share = 0;
  for (const key of before?.keys() ?? []) {
    const [lost, gained] = [losses.get(key), gains.get(key)];
    const [loss, gain] = [lost?.by.get(loser) ?? 0, gained?.by.get(gainer) ?? 0];
    const target = from.targets.get(key);
    if (!lost || !gained || !target || loss === 0 || gain === 0) continue;
    origin += (gain * loss) / lost.total;
    share += ((before?.get(key) ?? 0) * gain) / gained.total;
    targets.push(target);
  }
  const part = { role: gainer, share: share / totalOf(before), targets };
  return part.share >= leastPart && origin >= leastOrigin * totalOf(after) ? part : null;
}

/** What a role goes on doing itself. */
function ownPart(role: RoleId, { from, to, partner }: Case): SplitPart | null {
  const successor = partner.get(role);
  const before = from.work.get(role);
  if (successor === undefined) return null;
  const targets: Target[] = [];
  let share = 0;
  for (const [key, weight] of before ?? []) {
    const keptWeight = Math.min(weight, weightIn(to, successor, key));
    const target = from.targets.get(key);
    share += keptWeight;
    if (keptWeight === weight && target) targets.push(target);
  }
  const part = { role: successor, share: share / totalOf(before), targets };
  return part.share >= leastPart ? part : null;
}

function splitOf(role: RoleId, gainers: ReadonlySet<RoleId>, one: Case): Split | null {
  const own = ownPart(role, one);
  const taken = [...gainers].flatMap((gainer) => partOf(role, gainer, one) ?? []);
  const parts = [...(own ? [own] : []), ...taken.sort((x, y) => y.share - x.share)];
  if (parts.length < 2) return null;
  const accounted = parts.reduce((sum, { share }) => sum + share, 0);
  const largest = Math.max(...parts.map(({ share }) => share));
  const confidence = Math.min(1, accounted) * Math.min(1, 2 * (1 - largest));
  return confidence >= leastConfidence ? { role, parts, confidence } : null;
}

const inverse = <Id>(pairs: ReadonlyMap<Id, Id>): Map<Id, Id> => new Map([...pairs].map(([a, b]) => [b, a]));

function splitsFrom(from: Stakes, to: Stakes, partner: ReadonlyMap<RoleId, RoleId>): Split[] {
  const back = inverse(partner);
  const losses = surplus(from, to, partner);
  const gains = surplus(to, from, back);
  const one: Case = { from, to, partner, isNew: (role) => !back.has(role), losses, gains };
  const splits = [...candidates(one)].flatMap(([role, gainers]) => splitOf(role, gainers, one) ?? []);
  return splits.sort((x, y) => y.confidence - x.confidence);
}

export function findSplits(a: Setup, b: Setup, names: Renaming) {
  const isOnTask = ({ task }: Involvement) => task !== undefined;
  const hasTasks = a.involvements.some(isOnTask) || b.involvements.some(isOnTask);
  const counts = hasTasks ? isOnTask : () => true;
  const from = stakesOf(a, counts, (involvement) => involvementInB(involvement, names));
  const to = stakesOf(b, counts, (involvement) => involvement);
  return {
    splits: splitsFrom(from, to, names.roles),
    merges: splitsFrom(to, from, inverse(names.roles)),
  };
}
