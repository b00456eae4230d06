import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLayoutSidebarRightExpand } from "@tabler/icons-react";
import classes from "./OverviewButton.module.css";

export function OverviewButton({ onOpen }: { onOpen: () => void }) {
  return (
    <Tooltip label="Show the overview" position="left">
      <ActionIcon
        className={classes.button}
        variant="default"
        aria-label="Show the overview"
        onClick={onOpen}
      >
        <IconLayoutSidebarRightExpand size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
