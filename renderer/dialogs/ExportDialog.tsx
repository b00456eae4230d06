import { Button, Group, Modal } from "@mantine/core";
import { useMemo, useState } from "react";
import { planRaster } from "../../shared/scene/raster.ts";
import { sceneOf } from "../../shared/scene/view.ts";
import type { ExportSettings } from "../export/export-settings.ts";
import { useExport } from "../export/use-export.ts";
import { fileNameFor } from "../session/file-names.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import classes from "./ExportDialog.module.css";
import { ExportFields } from "./ExportFields.tsx";
import { Picture } from "./Picture.tsx";
import { useDialog } from "./use-dialog.ts";

export function ExportDialog() {
  const { isOpen } = useDialog("export");
  const showDialog = useSession((state) => state.showDialog);
  return (
    <Modal opened={isOpen} onClose={() => showDialog(null)} title="Export the drawing" size={920}>
      <ExportForm onClose={() => showDialog(null)} />
    </Modal>
  );
}

function useSettings() {
  const title = useSession((state) => state.document.title);
  const setup = useSession((state) => shownSetup(state)?.name ?? "");
  const [settings, setSettings] = useState<ExportSettings>(() => ({
    format: "svg",
    scale: 2,
    isTransparent: false,
    theme: "shown",
    name: fileNameFor(`${title} ${setup}`, ""),
  }));
  const change = (part: Partial<ExportSettings>) => setSettings((known) => ({ ...known, ...part }));
  return { settings, change };
}

function ExportForm({ onClose }: { onClose: () => void }) {
  const document = useSession((state) => state.document);
  const setup = useSession(shownSetup);
  const view = useSession((state) => state.view);
  const folds = useSession((state) => state.folds);
  const shownTheme = useSession((state) => state.theme);
  const { settings, change } = useSettings();
  const { isDrawing, exportPicture } = useExport();
  const { isTransparent, format, scale } = settings;
  const theme = settings.theme === "shown" ? shownTheme : settings.theme;
  const scene = useMemo(
    () => (setup === null ? null : sceneOf(view, document, setup, { theme, folds })),
    [view, document, setup, theme, folds],
  );
  if (scene === null) return null;
  const isPossible = settings.name.trim() !== "" && (format === "svg" || planRaster(scene, scale).ok);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPossible && !isDrawing)
          void exportPicture(scene, settings).then((isDone) => isDone && onClose());
      }}
    >
      <figure
        className={classes.preview}
        data-transparent={isTransparent}
        data-theme={theme}
        aria-label="Preview"
      >
        <Picture scene={scene} isTransparent={isTransparent} className={classes.picture} />
      </figure>
      <div className={classes.side}>
        <ExportFields scene={scene} settings={settings} onChange={change} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isDrawing} disabled={!isPossible}>
            {format === "svg" ? "Export SVG" : "Export PNG"}
          </Button>
        </Group>
      </div>
    </form>
  );
}
