import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconCopy, IconDots, IconPlus, IconTrash } from "@tabler/icons-react";
import { freshId } from "../../shared/commands/fresh-id.ts";
import type { Setup, SetupId } from "../../shared/model/document.ts";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./SetupMenu.module.css";

export function SetupMenu({ setup }: { setup: Setup }) {
  const setups = useSession((state) => state.document.setups);
  const dispatch = useSession((state) => state.dispatch);
  const showSetup = useSession((state) => state.showSetup);
  const fresh = (name: string): SetupId =>
    freshId(
      name,
      setups.map(({ id }) => id),
    );
  const duplicate = () => {
    const name = `${setup.name} copy`;
    const id = fresh(name);
    if (dispatch({ kind: "duplicate-setup", setup: setup.id, id, name })) showSetup(id);
  };
  const add = () => {
    const name = "New setup";
    const id = fresh(name);
    const empty = { summary: "", roles: [], involvements: [], people: [], teams: [], pins: { map: {} } };
    if (dispatch({ kind: "add-setup", setup: { id, name, ...empty } })) showSetup(id);
  };
  return (
    <Menu position="bottom-end" width={200}>
      <Tooltip label="Setup">
        <Menu.Target>
          <ActionIcon className={classes.button} aria-label="Setup actions">
            <IconDots size={17} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={15} stroke={1.6} />} onClick={duplicate}>
          Duplicate this setup
        </Menu.Item>
        <Menu.Item leftSection={<IconPlus size={15} stroke={1.6} />} onClick={add}>
          New empty setup
        </Menu.Item>
        <Menu.Item
          color="red"
          disabled={setups.length === 1}
          leftSection={<IconTrash size={15} stroke={1.6} />}
          onClick={() => dispatch({ kind: "remove-setup", setup: setup.id })}
        >
          Delete this setup
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
