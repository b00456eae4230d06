import { ConflictDialog } from "./ConflictDialog.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { NewDialog } from "./NewDialog.tsx";
import { UnsavedDialog } from "./UnsavedDialog.tsx";

export function Dialogs() {
  return (
    <>
      <NewDialog />
      <ExportDialog />
      <UnsavedDialog />
      <ConflictDialog />
    </>
  );
}
