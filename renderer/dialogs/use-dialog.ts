import { useState } from "react";
import { useSession } from "../session/SessionContext.tsx";
import type { Dialog } from "../session/session-state.ts";

type DialogOf<Kind extends Dialog["kind"]> = Extract<Dialog, { kind: Kind }>;

/** The dialog of one kind, kept while it fades out. */
export function useDialog<Kind extends Dialog["kind"]>(
  kind: Kind,
): { readonly isOpen: boolean; readonly dialog: DialogOf<Kind> | null } {
  const dialog = useSession((state) => state.dialog);
  const open = dialog?.kind === kind ? (dialog as DialogOf<Kind>) : null;
  const [latest, setLatest] = useState(open);
  if (open !== null && open !== latest) setLatest(open);
  return { isOpen: open !== null, dialog: open ?? latest };
}
