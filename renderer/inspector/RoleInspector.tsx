import { Button, Group } from "@mantine/core";
import { IconArrowsMinimize, IconPinnedOff } from "@tabler/icons-react";
import type { RolePatch } from "../../shared/commands/command.ts";
import type { Role, Setup } from "../../shared/model/document.ts";
import { CategoryIcon, categoryWords } from "../look/CategoryIcon.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { openGroupOf } from "../session/selectors.ts";
import { DeleteButton } from "./DeleteButton.tsx";
import { Heading } from "./Heading.tsx";
import { RoleFields } from "./RoleFields.tsx";
import { RoleInvolvement } from "./RoleInvolvement.tsx";
import { RolePeople } from "./RolePeople.tsx";
import { Section } from "./Section.tsx";

type Props = { readonly setup: Setup; readonly role: Role };

export function RoleInspector({ setup, role }: Props) {
  const dispatch = useSession((state) => state.dispatch);
  const update = (patch: RolePatch) => {
    const mergeKey = `${setup.id} ${role.id} ${Object.keys(patch).join()}`;
    dispatch({ kind: "update-role", setup: setup.id, role: role.id, patch }, { mergeKey });
  };
  const isPinned = Object.hasOwn(setup.pins.map, role.id);
  const kind = (
    <>
      <CategoryIcon category={role.category} />
      {categoryWords(role.category)} role
    </>
  );
  return (
    <>
      <Heading kind={kind} label="Role name" name={role.name} onRename={(name) => update({ name })} />
      <RoleFields setup={setup} role={role} onChange={update} />
      <RoleInvolvement setup={setup} role={role} />
      <RolePeople setup={setup} role={role} />
      <Section>
        <Group gap="xs">
          <CollapseButton role={role} />
          {isPinned && (
            <Button
              variant="default"
              leftSection={<IconPinnedOff size={15} stroke={1.6} />}
              onClick={() => dispatch({ kind: "unpin-role", setup: setup.id, role: role.id })}
            >
              Unpin
            </Button>
          )}
          <DeleteButton words="Delete role" />
        </Group>
      </Section>
    </>
  );
}

/** Back into the group that was opened to see the role. */
function CollapseButton({ role }: { readonly role: Role }) {
  const group = useSession((state) => openGroupOf(state, role.id));
  const closeGroup = useSession((state) => state.closeGroup);
  if (group === undefined) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconArrowsMinimize size={15} stroke={1.6} />}
      onClick={() => closeGroup(group.key)}
    >
      Collapse into {group.name}
    </Button>
  );
}
