import type { Command } from "../../shared/commands/command.ts";
import { describeCommand } from "../../shared/commands/describe.ts";
import type { Setup } from "../../shared/model/document.ts";
import { involvementsOf } from "../../shared/model/queries.ts";
import { findPhase, findRole, shownSetup } from "./selectors.ts";
import type { SessionState } from "./session-state.ts";

function removal({ document, selection }: SessionState, setup: Setup): Command | null {
  switch (selection.kind) {
    case "none":
    case "group":
      return null;
    case "person":
      return { kind: "remove-person", setup: setup.id, person: selection.person };
    case "role":
      return { kind: "remove-role", setup: setup.id, role: selection.role };
    case "phase":
      return { kind: "remove-phase", phase: selection.phase };
    case "link": {
      const role = findRole(setup, selection.role)?.name ?? "";
      const phase = findPhase(document.phases, selection.phase)?.name ?? "";
      const commands = involvementsOf(setup, selection.role)
        .filter((involvement) => involvement.phase === selection.phase)
        .map(({ role, phase, task }) => ({
          kind: "remove-involvement" as const,
          ...{ setup: setup.id, role, phase },
          ...(task === undefined ? {} : { task }),
        }));
      return { kind: "batch", label: `Remove ${role} from ${phase}`, commands };
    }
  }
}

/** Takes the selected role, phase, link or person out of the document; a link leaves its role selected. */
export function deleteSelection(session: SessionState): void {
  const setup = shownSetup(session);
  const command = setup === null ? null : removal(session, setup);
  if (command === null || setup === null) return;
  const label = describeCommand(session.document, command);
  if (!session.dispatch(command)) return;
  if (session.selection.kind === "link") session.select({ kind: "role", role: session.selection.role });
  session.announce(label);
}
