import TinyQueue from "tinyqueue";
import type { Point } from "../model/document.ts";
import { bottom, type Curve, inflate, type Rect, right, roundedPolyline } from "./geometry.ts";

const clearancePx = 12;
/** What a turn costs, in pixels of way, so that a detour is calm rather than short. */
const turnCostPx = 60;

/**
 * A right-angled way around all nodes with rounded corners, from `from` (leaving in the direction of `heading`,
 * 1 down, -1 up) to `to` (arriving in the same direction). A* over the grid that the obstacles' edges
 * span (Hanan grid), where a state is a grid point and the direction of arrival.
 */
export function detour(from: Point, to: Point, heading: 1 | -1, nodes: readonly Rect[]): Curve {
  const blocks = nodes.map((rect) => inflate(rect, clearancePx - 1));
  const leave = { x: from.x, y: from.y + heading * clearancePx };
  const arrive = { x: to.x, y: to.y - heading * clearancePx };
  const fences = nodes.map((rect) => inflate(rect, clearancePx));
  const xs = sortedUnique([leave.x, arrive.x, ...fences.flatMap((rect) => [rect.x, right(rect)])]);
  const ys = sortedUnique([leave.y, arrive.y, ...fences.flatMap((rect) => [rect.y, bottom(rect)])]);
  const way = shortestWay(leave, arrive, { xs, ys, blocks });
  return roundedPolyline(dropCollinear([from, ...(way ?? [leave, arrive]), to]), clearancePx);
}

const sortedUnique = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

type State = {
  readonly column: number;
  readonly row: number;
  readonly isVertical: boolean;
  readonly cost: number;
  readonly from: State | null;
};

type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly blocks: readonly Rect[];
};

function shortestWay(leave: Point, arrive: Point, grid: Grid): readonly Point[] | null {
  const { xs, ys } = grid;
  const key = (state: State): number =>
    (state.row * xs.length + state.column) * 2 + (state.isVertical ? 1 : 0);
  const goal = { column: xs.indexOf(arrive.x), row: ys.indexOf(arrive.y) };
  const start: State = {
    column: xs.indexOf(leave.x),
    row: ys.indexOf(leave.y),
    isVertical: true,
    cost: 0,
    from: null,
  };
  const left = ({ column, row }: State): number =>
    Math.abs((xs[column] ?? 0) - arrive.x) + Math.abs((ys[row] ?? 0) - arrive.y);
  const queue = new TinyQueue<State>([start], (a, b) => a.cost + left(a) - b.cost - left(b));
  const done = new Set<number>();
  for (let state = queue.pop(); state; state = queue.pop()) {
    if (done.has(key(state))) continue;
    done.add(key(state));
    if (state.column === goal.column && state.row === goal.row) {
      return trace(state).map((each) => pointAt(grid, each));
    }
    for (const next of neighbours(state, grid)) queue.push(next);
  }
  return null;
}

function pointAt({ xs, ys }: Grid, { column, row }: { column: number; row: number }): Point {
  return { x: xs[column] ?? Number.NaN, y: ys[row] ?? Number.NaN };
}

/** Whether the inside of a block lies on the straight way, across or down, between two points. */
function isOnWay(block: Rect, a: Point, b: Point): boolean {
  return (
    Math.min(a.x, b.x) < right(block) &&
    Math.max(a.x, b.x) > block.x &&
    Math.min(a.y, b.y) < bottom(block) &&
    Math.max(a.y, b.y) > block.y
  );
}

/** The grid points one step away that no obstacle hides. */
function neighbours(state: State, grid: Grid): readonly State[] {
  const here = pointAt(grid, state);
  return directions.flatMap(([dx, dy]) => {
    const next = { column: state.column + dx, row: state.row + dy };
    const there = pointAt(grid, next);
    if (Number.isNaN(there.x + there.y)) return [];
    if (grid.blocks.some((block) => isOnWay(block, here, there))) return [];
    const isVertical = dx === 0;
    const turn = isVertical === state.isVertical ? 0 : turnCostPx;
    const cost = state.cost + Math.abs(there.x - here.x) + Math.abs(there.y - here.y) + turn;
    return [{ ...next, isVertical, cost, from: state }];
  });
}

const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function trace(state: State): readonly State[] {
  const states: State[] = [];
  for (let each: State | null = state; each; each = each.from) states.unshift(each);
  return states;
}

function dropCollinear(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
