import { describe, expect, test } from "vitest";
import { isDirty } from "../../../../renderer/session/selectors.ts";
import { serialiseDocument } from "../../../../shared/file/serialise.ts";
import type { OpenedFile, SavedFile } from "../../../../shared/ipc/contract.ts";
import { fail, ok } from "../../../../shared/model/result.ts";
import { buildDocument } from "../../../support/builders.ts";
import { handle } from "../../../support/fake-host.ts";
import { type StartedSession, startSession } from "../../../support/start-session.ts";

const bytesOf = (title: string) => new TextEncoder().encode(serialiseDocument(buildDocument({ title })));

const fileOf = (title: string): OpenedFile => ({
  handle: handle(title),
  name: `${title}.roleloom`,
  bytes: bytesOf(title),
  hash: `hash of ${title}`,
});

const saved = (name: string, durable = true): SavedFile => ({
  handle: handle(name),
  name: `${name}.roleloom`,
  hash: `new hash of ${name}`,
  durable,
});

const retitle = ({ session }: StartedSession, title: string) =>
  session.getState().dispatch({ kind: "rename-document", title });

async function openedTeam(): Promise<StartedSession> {
  const started = startSession(buildDocument({ title: "First" }));
  started.host.answer("file.open", async () => ok(fileOf("Churn")));
  await started.session.getState().openFile();
  return started;
}

/** Waits until the session asks, then answers. */
async function answerDialog({ session }: StartedSession, answer: string): Promise<void> {
  await expect.poll(() => session.getState().dialog).not.toBeNull();
  const dialog = session.getState().dialog;
  if (dialog !== null && "answer" in dialog) dialog.answer(answer as never);
}

describe("opening", () => {
  test("shows the file's document, clean and with nothing to undo", async () => {
    const { session } = await openedTeam();
    expect(session.getState()).toMatchObject({
      document: { title: "Churn" },
      file: { name: "Churn.roleloom" },
    });
    expect(isDirty(session.getState())).toBe(false);
    expect(session.getState().history.past).toEqual([]);
  });

  test("a file that cannot be read leaves the document and its unsaved changes, without a question", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    const bytes = new TextEncoder().encode("{ broken");
    const done = await started.session.getState().openGiven(ok({ ...fileOf("Broken"), bytes }));
    expect(done).toBe(false);
    expect(started.session.getState()).toMatchObject({ document: { title: "Mine" }, dialog: null });
    expect(isDirty(started.session.getState())).toBe(true);
    expect(started.notices).toHaveLength(1);
    expect(started.notices[0]?.message).toContain("Broken.roleloom");
  });

  test("asks about unsaved changes first, and keeps everything when cancelled", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    const opening = started.session.getState().openFile();
    await answerDialog(started, "cancel");
    expect(await opening).toBe(false);
    expect(started.session.getState()).toMatchObject({ document: { title: "Mine" }, dialog: null });
  });

  test("asks about what was edited while the file was chosen", async () => {
    const started = await openedTeam();
    started.host.answer("file.open", async () => {
      retitle(started, "Mine");
      return ok(fileOf("Fraud"));
    });
    const opening = started.session.getState().openFile();
    await answerDialog(started, "cancel");
    expect(await opening).toBe(false);
    expect(started.session.getState().document.title).toBe("Mine");
  });

  test("goes on without saving when told to", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    const starting = started.session.getState().startDocument(buildDocument({ title: "Fresh" }));
    await answerDialog(started, "discard");
    expect(await starting).toBe(true);
    expect(started.session.getState()).toMatchObject({ document: { title: "Fresh" }, file: null });
  });

  test("does not go on when the save it was asked for fails", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    const problem = { kind: "save-failed", code: "ENOSPC" } as const;
    started.host.answer("file.save", async () => fail({ problem, subject: "Churn.roleloom" }));
    const opening = started.session.getState().openFile();
    await answerDialog(started, "save");
    expect(await opening).toBe(false);
    expect(started.session.getState().document.title).toBe("Mine");
  });
});

describe("saving", () => {
  test("writes the document against the hash it was read with, and is clean after", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    started.host.answer("file.save", async () => ok(saved("Churn")));
    expect(await started.session.getState().save()).toBe(true);
    expect(started.host.asked.at(-1)).toMatchObject({
      route: "file.save",
      request: { handle: "Churn", baseHash: "hash of Churn", overwrite: false },
    });
    expect(started.session.getState().file?.hash).toBe("new hash of Churn");
    expect(isDirty(started.session.getState())).toBe(false);
  });

  test("stays dirty and says why when the write fails", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    const problem = { kind: "save-failed", code: "ENOSPC" } as const;
    started.host.answer("file.save", async () => fail({ problem, subject: "Churn.roleloom" }));
    expect(await started.session.getState().save()).toBe(false);
    expect(isDirty(started.session.getState())).toBe(true);
    expect(started.session.getState().isSaving).toBe(false);
    expect(started.notices[0]).toMatchObject({ tone: "problem" });
  });

  test("an edit made while the file is written is still unsaved", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    started.host.answer("file.save", async () => {
      retitle(started, "Mine, later");
      return ok(saved("Churn"));
    });
    await started.session.getState().save();
    expect(isDirty(started.session.getState())).toBe(true);
    started.session.getState().undo();
    expect(isDirty(started.session.getState())).toBe(false);
  });

  test("one asked for while another is under way follows it, with what was edited meanwhile", async () => {
    const started = await openedTeam();
    const { session, host } = started;
    const later: Promise<boolean>[] = [];
    retitle(started, "Mine");
    host.answer("file.save", async () => {
      if (later.length === 0) {
        retitle(started, "Mine, later");
        later.push(session.getState().save());
      }
      return ok(saved("Churn"));
    });
    expect(await session.getState().save()).toBe(true);
    expect(await Promise.all(later)).toEqual([true]);
    const asked = host.asked.filter(({ route }) => route === "file.save").map(({ request }) => request);
    expect(asked).toMatchObject([{ baseHash: "hash of Churn" }, { baseHash: "new hash of Churn" }]);
    expect(JSON.stringify(asked[1])).toContain("Mine, later");
    expect(isDirty(session.getState())).toBe(false);
  });

  test("typing on after a save does not merge into the step before it", async () => {
    const started = await openedTeam();
    const rename = (title: string) =>
      started.session.getState().dispatch({ kind: "rename-document", title }, { mergeKey: "title" });
    rename("Mine");
    started.host.answer("file.save", async () => ok(saved("Churn")));
    await started.session.getState().save();
    rename("Mine, later");
    started.session.getState().undo();
    expect(started.session.getState().document.title).toBe("Mine");
    expect(isDirty(started.session.getState())).toBe(false);
  });

  test("asks for a place when the document has none, and changes nothing when that is cancelled", async () => {
    const { session, host } = startSession(buildDocument({ title: "Who / does: what?" }));
    expect(await session.getState().save()).toBe(false);
    expect(host.asked.at(-1)).toMatchObject({
      route: "file.save-as",
      request: { suggestedName: "Who does what.roleloom" },
    });
    expect(session.getState().file).toBeNull();
  });

  test("overwrites another program's change only when told to", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    started.host.answer("file.save", async ({ overwrite }) =>
      overwrite
        ? ok(saved("Churn"))
        : fail({ problem: { kind: "changed-on-disk" }, subject: "Churn.roleloom" }),
    );
    const refused = started.session.getState().save();
    await answerDialog(started, "cancel");
    expect(await refused).toBe(false);
    expect(isDirty(started.session.getState())).toBe(true);
    const agreed = started.session.getState().save();
    await answerDialog(started, "overwrite");
    expect(await agreed).toBe(true);
    expect(isDirty(started.session.getState())).toBe(false);
  });

  test("says when the disk did not confirm that the file is safe", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    started.host.answer("file.save", async () => ok(saved("Churn", false)));
    expect(await started.session.getState().save()).toBe(true);
    expect(started.notices).toHaveLength(1);
    expect(started.notices[0]?.message).toContain("Churn.roleloom");
  });

  test("saves once when asked twice", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    let finish: () => void = () => undefined;
    const writing = new Promise<void>((resolve) => {
      finish = resolve;
    });
    started.host.answer("file.save", async () => {
      await writing;
      return ok(saved("Churn"));
    });
    const both = [started.session.getState().save(), started.session.getState().save()];
    finish();
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(started.host.asked.filter(({ route }) => route === "file.save")).toHaveLength(1);
  });
});

describe("closing", () => {
  test("closes the window only after the question is answered", async () => {
    const started = await openedTeam();
    retitle(started, "Mine");
    const asked = () => started.host.asked.filter(({ route }) => route === "window.close").length;
    const cancelled = started.session.getState().closeWindow();
    await answerDialog(started, "cancel");
    await cancelled;
    expect(asked()).toBe(0);
    const closed = started.session.getState().closeWindow();
    await answerDialog(started, "discard");
    await closed;
    expect(asked()).toBe(1);
  });
});
