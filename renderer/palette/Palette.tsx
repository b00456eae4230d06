import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { actions } from "../../shared/actions/registry.ts";
import type { Phase, RoleloomDocument, Setup } from "../../shared/model/document.ts";
import { useHost } from "../host/HostContext.tsx";
import type { Host } from "../host/host.ts";
import { shownShortcut } from "../keyboard/shortcuts.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { isActionEnabled } from "../session/run-action.ts";
import { useSessionStore } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import type { SessionState } from "../session/session-state.ts";
import classes from "./Palette.module.css";

type Run = (act: (session: SessionState) => void) => () => void;

const mostShown = 60;

/** Every action, and every role, phase and setup to go to. */
export function Palette() {
  const host = useHost();
  const session = useSessionStore();
  const [groups, setGroups] = useState<SpotlightActionGroupData[]>([]);
  const gather = () => {
    const state = session.getState();
    const run: Run = (act) => () => act(session.getState());
    const all = [
      actionGroup(state, host, run),
      roleGroup(shownSetup(state), run),
      phaseGroup(state.document.phases, run),
      setupGroup(state.document, run),
    ];
    setGroups(all.filter((group) => group.actions.length > 0));
  };
  return (
    <Spotlight
      actions={groups}
      onSpotlightOpen={gather}
      centered={false}
      yOffset={96}
      shortcut={null}
      nothingFound="Nothing has that name"
      limit={mostShown}
      scrollable
      maxHeight={420}
      size={560}
      radius="lg"
      highlightQuery={false}
      classNames={classes}
      searchProps={{
        placeholder: "Do something, or go to a role or phase",
        "aria-label": "Command palette",
        leftSection: <IconSearch size={18} stroke={1.6} />,
      }}
    />
  );
}

function actionGroup(state: SessionState, { platform, edition }: Host, run: Run): SpotlightActionGroupData {
  const offered = actions.filter(({ id }) => id !== "palette" && isActionEnabled(state, id));
  return {
    group: "Actions",
    actions: offered
      .filter(({ id }) => edition === "desktop" || id !== "close-window")
      .map(({ id, label }) => {
        const shortcut = shownShortcut(id, platform, edition);
        return {
          id: `action ${id}`,
          label,
          rightSection: shortcut === null ? null : <kbd className={classes.keys}>{shortcut}</kbd>,
          onClick: run(({ runAction }) => runAction(id)),
        };
      }),
  };
}

function roleGroup(setup: Setup | null, run: Run): SpotlightActionGroupData {
  const roles = setup?.roles ?? [];
  return {
    group: "Go to role",
    actions: roles.map(({ id, name, category }) => ({
      id: `role ${id}`,
      label: name,
      keywords: [category],
      leftSection: <CategoryIcon category={category} />,
      onClick: run(({ select, canvas }) => {
        select({ kind: "role", role: id });
        canvas?.reveal({ kind: "role", role: id });
      }),
    })),
  };
}

function phaseGroup(phases: readonly Phase[], run: Run): SpotlightActionGroupData {
  return {
    group: "Go to phase",
    actions: phases.map(({ id, name }) => ({
      id: `phase ${id}`,
      label: name,
      onClick: run(({ select, canvas }) => {
        select({ kind: "phase", phase: id });
        canvas?.reveal({ kind: "phase", phase: id });
      }),
    })),
  };
}

function setupGroup({ setups }: RoleloomDocument, run: Run): SpotlightActionGroupData {
  return {
    group: "Show setup",
    actions: setups.map(({ id, name }) => ({
      id: `setup ${id}`,
      label: name,
      onClick: run(({ showSetup }) => showSetup(id)),
    })),
  };
}
