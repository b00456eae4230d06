import { TagsInput } from "@mantine/core";

import type { Person, Setup } from "../../shared/model/document.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Section } from "./Section.tsx";
import { teamsCommand } from "./staffing.ts";

type Props = {
  readonly setup: Setup;
  readonly person: Person;
};

/** The teams somebody is in; a new name makes a new team. */
export function PersonTeams({ setup, person }: Props) {
  const dispatch = useSession((state) => state.dispatch);
  const names = new Map(setup.teams.map(({ id, name }) => [id, name]));
  const value = person.teams.flatMap((id) => names.get(id) ?? []);
  return (
    <Section title="Teams">
      <TagsInput
        aria-label="Teams"
        placeholder={value.length === 0 ? "Type a team, then Enter" : ""}
        data={[...new Set(names.values())]}
        value={value}
        onChange={(wanted) => dispatch(teamsCommand(setup, person, wanted))}
      />
    </Section>
  );
}
