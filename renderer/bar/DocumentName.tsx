import { useRef } from "react";
import { useNameDraft } from "../fields/use-draft.ts";
import { useFocusTarget } from "../fields/use-focus-target.ts";
import { Mark } from "../look/Mark.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { isDirty } from "../session/selectors.ts";
import classes from "./DocumentName.module.css";

/** The document's name, renamed in place, with its saved state. */
export function DocumentName() {
  const title = useSession((state) => state.document.title);
  const dispatch = useSession((state) => state.dispatch);
  const field = useRef<HTMLInputElement>(null);
  const draft = useNameDraft(title, (name) => {
    dispatch({ kind: "rename-document", title: name }, { mergeKey: "document:title" });
  });
  useFocusTarget("title", field);
  return (
    <div className={classes.name}>
      <Mark />
      <div className={classes.sizer} data-text={draft.value}>
        <input
          ref={field}
          className={classes.field}
          aria-label="Document name"
          spellCheck={false}
          {...draft}
        />
      </div>
      <SavedState />
    </div>
  );
}

function SavedState() {
  const words = useSession((state) => {
    if (state.isSaving) return "Saving…";
    if (isDirty(state)) return "Edited";
    return state.file === null ? "" : "Saved";
  });
  const fileName = useSession((state) => state.file?.name);
  return (
    <span
      className={classes.state}
      data-edited={words === "Edited"}
      title={fileName}
      data-testid="saved-state"
    >
      {words}
    </span>
  );
}
