import { lazy, Suspense, useState } from "react";
import { TopBar } from "../bar/TopBar.tsx";
import { DrawingCanvas } from "../canvas/DrawingCanvas.tsx";
import { FilterStrip } from "../finding/FilterStrip.tsx";
import { Inspector } from "../inspector/Inspector.tsx";
import { Palette } from "../palette/Palette.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Announcer } from "./Announcer.tsx";
import { DropTarget } from "./DropTarget.tsx";
import { EmptySetup } from "./EmptySetup.tsx";
import { OverviewButton } from "./OverviewButton.tsx";
import classes from "./Window.module.css";

/** With the pictures they show come all fonts, for which the first drawing does not wait. */
const Dialogs = lazy(async () => ({ default: (await import("../dialogs/Dialogs.tsx")).Dialogs }));

/** One bar, one canvas, one inspector. */
export function Window() {
  const [isOverviewOpen, setOverviewOpen] = useState(true);
  const hasSelection = useSession((state) => state.selection.kind !== "none");
  const isInspectorShown = hasSelection || isOverviewOpen;
  return (
    <div className={classes.window}>
      <TopBar />
      <div className={classes.body}>
        <main className={classes.main}>
          <FilterStrip />
          <div className={classes.canvas}>
            <DrawingCanvas />
            <EmptySetup />
            {!isInspectorShown && <OverviewButton onOpen={() => setOverviewOpen(true)} />}
          </div>
        </main>
        {isInspectorShown && <Inspector onCollapse={() => setOverviewOpen(false)} />}
      </div>
      <Suspense>
        <Dialogs />
      </Suspense>
      <Palette />
      <DropTarget />
      <Announcer />
    </div>
  );
}
