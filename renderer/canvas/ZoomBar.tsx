import { IconMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import { ControlButton, Controls } from "@xyflow/react";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./DrawingCanvas.module.css";

const icon = { size: 15, stroke: 1.8, "aria-hidden": true } as const;

export function ZoomBar() {
  const canvas = useSession((state) => state.canvas);
  const button = (label: string) => ({ title: label, "aria-label": label });
  return (
    <Controls className={classes.controls ?? ""} showZoom={false} showFitView={false} showInteractive={false}>
      <ControlButton {...button("Zoom in")} onClick={() => canvas?.zoomIn()}>
        <IconPlus {...icon} />
      </ControlButton>
      <ControlButton {...button("Zoom out")} onClick={() => canvas?.zoomOut()}>
        <IconMinus {...icon} />
      </ControlButton>
      <ControlButton {...button("Fit the drawing")} onClick={() => canvas?.fit()}>
        <IconMaximize {...icon} />
      </ControlButton>
    </Controls>
  );
}
