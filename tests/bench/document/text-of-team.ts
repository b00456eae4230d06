import { serialiseDocument } from "../../../shared/file/serialise.ts";
import { team } from "../inputs.ts";

export function textOfTeam(size: number): string {
  return serialiseDocument(team(size));
}
