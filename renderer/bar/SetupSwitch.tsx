import { SegmentedControl, Select } from "@mantine/core";
import type { SetupId } from "../../shared/model/document.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import classes from "./Switch.module.css";

const mostSegments = 3;

/** Which setup is drawn. More than a few are chosen from a list. */
export function SetupSwitch() {
  const setups = useSession((state) => state.document.setups);
  const shown = useSession(shownSetup);
  const showSetup = useSession((state) => state.showSetup);
  if (shown === null) return <span />;
  const data = setups.map(({ id, name }) => ({ value: id, label: name }));
  const props = { data, value: shown.id, "aria-label": "Setup" };
  return setups.length > mostSegments ? (
    <Select
      {...props}
      w={180}
      allowDeselect={false}
      onChange={(id) => id !== null && showSetup(id as SetupId)}
    />
  ) : (
    <SegmentedControl
      {...props}
      classNames={{ root: classes.root, label: classes.label, indicator: classes.indicator }}
      onChange={(id) => showSetup(id as SetupId)}
    />
  );
}
