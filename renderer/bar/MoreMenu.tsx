import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Fragment } from "react";
import { type Action, actions, type MenuName } from "../../shared/actions/registry.ts";
import { useHost } from "../host/HostContext.tsx";
import { shownShortcut } from "../keyboard/shortcuts.ts";
import { isActionEnabled } from "../session/run-action.ts";
import { useSession, useSessionStore } from "../session/SessionContext.tsx";
import classes from "./MoreMenu.module.css";
import { RecentFiles } from "./RecentFiles.tsx";

const menuWords: Readonly<Record<MenuName, string>> = { file: "File", edit: "Edit", view: "View" };
/** A page cannot close a browser's tab. */
const isOffered = ({ id }: Action): boolean => id !== "close-window";

/** The menus of the browser edition; the desktop has native ones, and this for those who look here. */
export function MoreMenu() {
  return (
    <Menu position="bottom-end" width={264}>
      <Tooltip label="More">
        <Menu.Target>
          <ActionIcon aria-label="More actions">
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown className={classes.menu}>
        {(["file", "edit", "view"] as const).map((menu) => (
          <Fragment key={menu}>
            <Menu.Label>{menuWords[menu]}</Menu.Label>
            {actions
              .filter((action) => action.menu === menu && isOffered(action))
              .map((action) => (
                <ActionItem key={action.id} action={action} />
              ))}
            {menu === "file" && <RecentFiles />}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ActionItem({ action: { id, label } }: { action: Action }) {
  const { edition, platform } = useHost();
  const session = useSessionStore();
  const isEnabled = useSession((state) => isActionEnabled(state, id));
  const shortcut = shownShortcut(id, platform, edition);
  return (
    <Menu.Item
      disabled={!isEnabled}
      rightSection={shortcut !== null && <kbd className={classes.keys}>{shortcut}</kbd>}
      onClick={() => session.getState().runAction(id)}
    >
      {label}
    </Menu.Item>
  );
}
