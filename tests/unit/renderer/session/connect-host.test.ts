import { expect, test } from "vitest";
import { connectHost } from "../../../../renderer/session/connect-host.ts";
import { serialiseDocument } from "../../../../shared/file/serialise.ts";
import { ok } from "../../../../shared/model/result.ts";
import { buildDocument, setup } from "../../../support/builders.ts";
import { handle } from "../../../support/fake-host.ts";
import { startSession } from "../../../support/start-session.ts";

const notInField = () => false;
const team = () => buildDocument({ title: "Team", setups: [setup("Startup")] });

test("keeps the host told of the title, the unsaved mark and the live actions", async () => {
  const { session, host } = startSession(team());
  await connectHost(session, host, notInField);
  session.getState().dispatch({ kind: "rename-document", title: "Churn" });
  const states = host.asked
    .filter(({ route }) => route === "window.show-state")
    .map(({ request }) => request);
  expect(states).toHaveLength(2);
  expect(states[0]).toMatchObject({ title: "Team", isDirty: false });
  expect(states[1]).toMatchObject({
    title: "Churn",
    isDirty: true,
    enabledActions: expect.arrayContaining(["undo"]),
  });
});

test("does not repeat itself when nothing the host shows has changed", async () => {
  const { session, host } = startSession(team());
  await connectHost(session, host, notInField);
  const { length } = host.asked;
  session.getState().search("data");
  expect(host.asked).toHaveLength(length);
});

test("opens the file the program was started with", async () => {
  const { session, host } = startSession(team());
  const bytes = new TextEncoder().encode(serialiseDocument(buildDocument({ title: "Given" })));
  host.answer("file.take-pending", async () =>
    ok({ handle: handle("a"), name: "given.roleloom", bytes, hash: "1" }),
  );
  await connectHost(session, host, notInField);
  expect(session.getState().document.title).toBe("Given");
});

test("a menu's undo goes to the field that has typing of its own", async () => {
  const { session, host } = startSession(team());
  await connectHost(session, host, (action) => action === "undo");
  session.getState().dispatch({ kind: "rename-document", title: "Churn" });
  host.send({ kind: "action", action: "undo" });
  expect(session.getState().document.title).toBe("Churn");
});

test("asks before closing when the host says so", async () => {
  const { session, host } = startSession(team());
  await connectHost(session, host, notInField);
  session.getState().dispatch({ kind: "rename-document", title: "Churn" });
  host.send({ kind: "close-requested" });
  expect(session.getState().dialog).toMatchObject({ kind: "unsaved" });
});
