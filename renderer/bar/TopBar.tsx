import { Button, Tooltip } from "@mantine/core";
import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useHost } from "../host/HostContext.tsx";
import { shownShortcut } from "../keyboard/shortcuts.ts";
import { useSession } from "../session/SessionContext.tsx";
import { DocumentName } from "./DocumentName.tsx";
import { GroupMenu } from "./GroupMenu.tsx";
import { HistoryButtons } from "./HistoryButtons.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { Search } from "./Search.tsx";
import { SetupSwitch } from "./SetupSwitch.tsx";
import { ThemeButton } from "./ThemeButton.tsx";
import classes from "./TopBar.module.css";
import { ViewSwitch } from "./ViewSwitch.tsx";

export function TopBar() {
  const { edition, platform } = useHost();
  const runAction = useSession((state) => state.runAction);
  return (
    <header className={classes.bar}>
      <div className={classes.start}>
        <DocumentName />
        <HistoryButtons />
      </div>
      <div className={classes.switches}>
        <SetupSwitch />
        <ViewSwitch />
        <GroupMenu />
      </div>
      <div className={classes.end}>
        <Search />
        <Tooltip label={`Add a role (${shownShortcut("add-role", platform, edition)})`}>
          <Button
            className={classes.add}
            variant="default"
            aria-label="Add role"
            leftSection={<IconPlus size={16} stroke={1.75} />}
            onClick={() => runAction("add-role")}
          >
            Add role
          </Button>
        </Tooltip>
        <Button leftSection={<IconDownload size={16} stroke={1.75} />} onClick={() => runAction("export")}>
          Export
        </Button>
        <span className={classes.icons}>
          <ThemeButton />
          <MoreMenu />
        </span>
      </div>
    </header>
  );
}
