import { parseDocument } from "../../shared/file/parse.ts";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { noFilter } from "../../shared/find/filter.ts";
import { sealStep, startHistory } from "../../shared/history/history.ts";
import type { Failure, SavedFile } from "../../shared/ipc/contract.ts";
import type { RoleloomDocument } from "../../shared/model/document.ts";
import type { Result } from "../../shared/model/result.ts";
import { describeProblem, summariseProblem } from "../../shared/problems/words.ts";
import type { GivenFile } from "../host/host.ts";
import { fileNameFor } from "./file-names.ts";
import { startingFolds } from "./folding.ts";
import { isDirty } from "./selectors.ts";
import type { SessionAccess } from "./session-parts.ts";
import type { ConflictAnswer, CurrentFile, Dialog, FileActions, UnsavedAnswer } from "./session-state.ts";
import { startingView } from "./viewing.ts";

export function fileActions(access: SessionAccess): FileActions {
  const { get, parts } = access;
  const inTurn = takeTurns(access);
  const confirmLeaving = async (): Promise<boolean> => {
    if (!isDirty(get())) return true;
    const answer = await ask<UnsavedAnswer>(access, (respond) => ({ kind: "unsaved", answer: respond }));
    if (answer === "save") return get().save();
    return answer === "discard";
  };
  const openAfterQuestion = async (ask: () => Promise<Result<GivenFile | null, Failure>>) => {
    if (!(await confirmLeaving())) return false;
    const { document } = get();
    const given = await ask();
    // What was edited while the file was chosen and read has not been asked about.
    return adopt(access, given, async () => get().document === document || confirmLeaving());
  };
  return {
    confirmLeaving,
    openFile: () => openAfterQuestion(() => parts.host.request("file.open", {})),
    openRecent: (handle) => openAfterQuestion(() => parts.host.request("file.open-recent", { handle })),
    openGiven: (given) => adopt(access, given, confirmLeaving),
    startDocument: async (document) => {
      if (!(await confirmLeaving())) return false;
      show(access, document, null);
      return true;
    },
    save: () => inTurn(() => save(access, false)),
    saveAs: () => inTurn(() => saveAs(access)),
    closeWindow: async () => {
      if (await confirmLeaving()) await parts.host.request("window.close", {});
    },
  };
}

/** Opens a dialog and waits for its answer. */
async function ask<Answered>(
  { set }: SessionAccess,
  dialog: (respond: (answer: Answered) => void) => Dialog,
): Promise<Answered> {
  const answered = await new Promise<Answered>((respond) => set({ dialog: dialog(respond) }));
  set({ dialog: null });
  return answered;
}

function report({ get }: SessionAccess, { problem, subject }: Failure): false {
  get().notify({
    tone: "problem",
    title: summariseProblem(problem),
    message: describeProblem(problem, subject),
  });
  return false;
}

/** Shows a file's document; one that cannot be read leaves the present document as it was. */
async function adopt(
  access: SessionAccess,
  given: Result<GivenFile | null, Failure>,
  confirm: () => Promise<boolean>,
): Promise<boolean> {
  if (!given.ok) return report(access, given.error);
  if (given.value === null) return false;
  const { handle, name, hash, bytes } = given.value;
  const noteRead = access.parts.readAhead(bytes);
  const parsed = parseDocument(bytes, new TextDecoder("utf-8", { fatal: true }));
  if (!parsed.ok) return report(access, { problem: parsed.error, subject: name });
  noteRead(parsed.value);
  if (!(await confirm())) return false;
  show(access, parsed.value, { handle, name, hash });
  return true;
}

function show({ get, set }: SessionAccess, document: RoleloomDocument, file: CurrentFile | null): void {
  set({
    history: startHistory(document),
    document,
    savedDocument: document,
    file,
    setupId: document.setups[0]?.id ?? null,
    ...(get().isViewAutomatic ? startingView(document.setups[0] ?? null) : {}),
    ...startingFolds(document.setups[0] ?? null),
    selection: { kind: "none" },
    hovered: null,
    revealed: null,
    filter: noFilter,
    query: "",
  });
  get().announce(`Opened ${document.title}`);
}

/** One save at a time: one that is asked for while another is under way follows it, with what was edited meanwhile. */
function takeTurns({ set }: SessionAccess): (save: () => Promise<boolean>) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();
  return (save) => {
    const turn = last.then(async () => {
      set({ isSaving: true });
      try {
        return await save();
      } finally {
        set({ isSaving: false });
      }
    });
    last = Promise.allSettled([turn]);
    return turn;
  };
}

async function save(access: SessionAccess, overwrite: boolean): Promise<boolean> {
  const { document, file } = access.get();
  if (file === null || file.handle === null) return saveAs(access);
  if (!isDirty(access.get())) return true;
  const { handle, hash } = file;
  const text = serialiseDocument(document);
  const answer = await access.parts.host.request("file.save", { handle, text, baseHash: hash, overwrite });
  if (answer.ok) return noteSaved(access, document, answer.value);
  if (answer.error.problem.kind !== "changed-on-disk") return report(access, answer.error);
  const choice = await ask<ConflictAnswer>(access, (respond) => ({
    kind: "conflict",
    fileName: file.name,
    answer: respond,
  }));
  if (choice === "overwrite") return save(access, true);
  return choice === "copy" && saveAs(access);
}

async function saveAs(access: SessionAccess): Promise<boolean> {
  const { document, file } = access.get();
  const suggestedName = file?.name ?? fileNameFor(document.title);
  const text = serialiseDocument(document);
  const answer = await access.parts.host.request("file.save-as", { suggestedName, text });
  if (!answer.ok) return report(access, answer.error);
  return answer.value !== null && noteSaved(access, document, answer.value);
}

/** The document that was written is the saved one, even if it was edited while it was being written. */
function noteSaved({ get, set }: SessionAccess, written: RoleloomDocument, saved: SavedFile): true {
  const { handle, name, hash, durable } = saved;
  const { history, notify, announce, savesToDownloads } = get();
  set({ savedDocument: written, file: { handle, name, hash }, history: sealStep(history) });
  if (savesToDownloads)
    notify({ tone: "success", title: "Saved a copy", message: `${name} is in your downloads.` });
  else if (durable) announce(`Saved ${name}`);
  else notify({ tone: "success", title: "Saved, not yet confirmed", message: notDurable(name) });
  return true;
}

const notDurable = (name: string): string =>
  `${name} is in its place, but the disk did not confirm that it would survive a power cut.`;
