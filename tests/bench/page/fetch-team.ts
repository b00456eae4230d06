import type { PlacedTeam } from "./placed-team.ts";

export async function fetchTeam(): Promise<PlacedTeam> {
  return (await fetch("./placed-team.json")).json();
}
