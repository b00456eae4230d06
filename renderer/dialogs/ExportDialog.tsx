import { Modal } from "@mantine/core";
import { type FormEvent, useMemo, useState } from "react";
import { planRaster, remarksOn } from "../../shared/raster/size.ts";
import { type ExportSettings, sizeWish } from "../export/export-settings.ts";
import { useExport } from "../export/use-export.ts";
import { usePreview } from "../export/use-preview.ts";
import { fileNameFor } from "../session/file-names.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shownFolds, shownSetup } from "../session/selectors.ts";
import type { Wanted } from "../worker/jobs.ts";
import { ExportButtons } from "./ExportButtons.tsx";
import classes from "./ExportDialog.module.css";
import { ExportFields } from "./ExportFields.tsx";
import { ExportPreview } from "./ExportPreview.tsx";
import { useDialog } from "./use-dialog.ts";

export function ExportDialog() {
  const { isOpen } = useDialog("export");
  const showDialog = useSession((state) => state.showDialog);
  const close = () => showDialog(null);
  return (
    <Modal opened={isOpen} onClose={close} title="Export the drawing" size={960}>
      <ExportOfShown onClose={close} />
    </Modal>
  );
}

function ExportOfShown({ onClose }: { onClose: () => void }) {
  const setup = useSession(shownSetup);
  const view = useSession((state) => state.view);
  const theme = useSession((state) => state.theme);
  const folds = useSession(shownFolds);
  const filter = useSession((state) => state.filter);
  const shown = useMemo(
    (): Wanted | null => setup && { setup: setup.id, view, theme, folds, filter },
    [setup, view, theme, folds, filter],
  );
  if (setup === null || shown === null) return null;
  return <ExportForm shown={shown} setupName={setup.name} onClose={onClose} />;
}

function useSettings(setupName: string) {
  const title = useSession((state) => state.document.title);
  const [settings, setSettings] = useState<ExportSettings>(() => ({
    format: "svg",
    size: "slide",
    customWidthPx: 1_280,
    isTransparent: false,
    theme: "shown",
    name: fileNameFor(`${title} ${setupName}`, ""),
  }));
  const change = (part: Partial<ExportSettings>) => setSettings((known) => ({ ...known, ...part }));
  return { settings, change };
}

type FormProps = { readonly shown: Wanted; readonly setupName: string; readonly onClose: () => void };

function ExportForm({ shown, setupName, onClose }: FormProps) {
  const document = useSession((state) => state.document);
  const { settings, change } = useSettings(setupName);
  const { progress, exportPicture, cancel } = useExport();
  const { isTransparent, format, size, customWidthPx } = settings;
  const theme = settings.theme === "shown" ? shown.theme : settings.theme;
  const wanted = useMemo((): Wanted => ({ ...shown, theme }), [shown, theme]);
  const preview = usePreview(document, wanted, isTransparent);
  const plan = preview && planRaster(preview.frame, sizeWish(size, customWidthPx));
  const remarks = plan === null || format === "svg" ? [] : remarksOn(plan);
  const isPossible = settings.name.trim() !== "" && progress === null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPossible && (await exportPicture({ wanted, settings, remarks }))) onClose();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <ExportPreview preview={preview} theme={theme} isTransparent={isTransparent} />
      <div className={classes.side}>
        <ExportFields
          frame={preview?.frame ?? null}
          remarks={remarks}
          settings={settings}
          isDisabled={progress !== null}
          onChange={change}
        />
        <ExportButtons
          format={format}
          progress={progress}
          isPossible={isPossible}
          onCancel={progress === null ? onClose : cancel}
        />
      </div>
    </form>
  );
}
