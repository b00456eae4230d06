import type { RoleloomDocument, Setup } from "../../shared/model/document.ts";
import { setupFigures } from "../../shared/model/queries.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Figures } from "./Figures.tsx";
import { Grouping } from "./Grouping.tsx";
import { Heading } from "./Heading.tsx";
import classes from "./Overview.module.css";
import { PeopleLevels } from "./PeopleLevels.tsx";
import { RoleList } from "./RoleList.tsx";
import { Section } from "./Section.tsx";
import { SetupMenu } from "./SetupMenu.tsx";

/** A setup as a whole: its figures and its roles. */
export function Overview({ setup }: { setup: Setup }) {
  const document = useSession((state) => state.document);
  const view = useSession((state) => state.view);
  const dispatch = useSession((state) => state.dispatch);
  return (
    <>
      <SetupMenu setup={setup} />
      <Heading
        kind={setupPlace(document, setup)}
        label="Setup name"
        name={setup.name}
        onRename={(name) =>
          dispatch({ kind: "rename-setup", setup: setup.id, name }, { mergeKey: `${setup.id} name` })
        }
      />
      {setup.summary !== "" && <p className={classes.summary}>{setup.summary}</p>}
      <Section>
        <Figures figures={setupFigures(setup)} />
      </Section>
      <WhyLanes />
      {view === "people" ? <PeopleLevels setup={setup} /> : <Grouping setup={setup} />}
      <RoleList setup={setup} />
    </>
  );
}

function setupPlace({ setups }: RoleloomDocument, setup: Setup): string {
  return setups.length === 1 ? "Setup" : `Setup ${setups.indexOf(setup) + 1} of ${setups.length}`;
}

/** Why a large document did not open as the map that smaller ones open as. */
function WhyLanes() {
  const isOffered = useSession(({ view, isViewAutomatic }) => isViewAutomatic && view === "lanes");
  const showView = useSession((state) => state.showView);
  if (!isOffered) return null;
  return (
    <p className={classes.summary}>
      Shown as lanes, which stay clear beyond sixty roles.{" "}
      <button type="button" className={classes.other} onClick={() => showView("map")}>
        Show the map
      </button>
    </p>
  );
}
