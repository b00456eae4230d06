import { ActionIcon, Indicator, Popover, Tooltip } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { isFiltering } from "../../shared/find/filter.ts";
import { useHost } from "../host/HostContext.tsx";
import { shownShortcut } from "../keyboard/shortcuts.ts";
import { useSession } from "../session/SessionContext.tsx";
import { FilterFields } from "./FilterFields.tsx";

/** Opens what the drawing can be filtered by. A dot tells that it is. */
export function FilterButton() {
  const { edition, platform } = useHost();
  const isActive = useSession((state) => isFiltering(state.filter));
  const isWanted = useSession((state) => state.focusTarget === "filter");
  const hover = useSession((state) => state.hover);
  const focus = useSession((state) => state.focus);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    setOpen(true);
    focus(null);
  }, [isWanted, focus]);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      onClose={() => hover(null)}
      width={340}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Indicator disabled={!isActive} size={7} offset={4} color="var(--technical)">
        <Tooltip label={`Filter (${shownShortcut("filter", platform, edition)})`}>
          <Popover.Target>
            <ActionIcon size={24} aria-label="Filter" onClick={() => setOpen(!isOpen)}>
              <IconFilter size={15} stroke={1.75} />
            </ActionIcon>
          </Popover.Target>
        </Tooltip>
      </Indicator>
      <Popover.Dropdown aria-label="Filter">
        <FilterFields />
      </Popover.Dropdown>
    </Popover>
  );
}
