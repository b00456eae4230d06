import { SegmentedControl } from "@mantine/core";
import { type Icon, IconBaselineDensityMedium, IconTopologyStar, IconUsers } from "@tabler/icons-react";
import { type ViewName, viewNames } from "../../shared/scene/view.ts";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./Switch.module.css";

const looks: Readonly<Record<ViewName, { readonly label: string; readonly Icon: Icon }>> = {
  map: { label: "Map", Icon: IconTopologyStar },
  lanes: { label: "Lanes", Icon: IconBaselineDensityMedium },
  people: { label: "People", Icon: IconUsers },
};

/** How the setup is drawn. Where the bar is narrow the words give way to the icons. */
export function ViewSwitch() {
  const view = useSession((state) => state.view);
  const showView = useSession((state) => state.showView);
  const data = viewNames.map((name) => {
    const { label, Icon: Sign } = looks[name];
    return {
      value: name,
      label: (
        <span className={classes.choice} title={label}>
          <Sign size={15} stroke={1.6} aria-hidden="true" />
          <span className={classes.words}>{label}</span>
        </span>
      ),
    };
  });
  return (
    <SegmentedControl
      aria-label="View"
      data={data}
      value={view}
      classNames={{ root: classes.root, label: classes.label, indicator: classes.indicator }}
      onChange={showView}
    />
  );
}
