import { Accordion } from "@mantine/core";
import { useState } from "react";
import type { Phase, Role, Setup } from "../../shared/model/document.ts";
import { type PhaseLink, phaseLinks } from "../../shared/model/queries.ts";
import { AccountableSign } from "../look/AccountableSign.tsx";
import { LevelSign } from "../look/LevelSign.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { InvolvementRows } from "./InvolvementRows.tsx";
import { levelWords } from "./level-words.ts";
import classes from "./RoleInvolvement.module.css";
import { Section } from "./Section.tsx";

type Props = { readonly setup: Setup; readonly role: Role };

/** The phase where the role does most is open to begin with. */
function mainPhase(links: readonly PhaseLink[], phases: readonly Phase[]): string[] {
  const [main] = [...links].sort((a, b) => b.weight - a.weight);
  const phase = main?.phase ?? phases[0]?.id;
  return phase === undefined ? [] : [phase];
}

export function RoleInvolvement({ setup, role }: Props) {
  const document = useSession((state) => state.document);
  const links = phaseLinks(document, setup).filter((link) => link.role === role.id);
  const [open, setOpen] = useState(() => mainPhase(links, document.phases));
  return (
    <Section title="Involvement">
      <Accordion
        multiple
        value={open}
        onChange={setOpen}
        classNames={classes}
        chevronPosition="left"
        chevronSize={14}
      >
        {document.phases.map((phase) => (
          <Accordion.Item key={phase.id} value={phase.id}>
            <Accordion.Control>
              <span className={classes.phase}>{phase.name}</span>
              <Strongest link={links.find((link) => link.phase === phase.id)} />
            </Accordion.Control>
            <Accordion.Panel>
              <InvolvementRows setup={setup} role={role} phase={phase} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}

function Strongest({ link }: { link: PhaseLink | undefined }) {
  if (link === undefined) return <span className={classes.strongest}>Not involved</span>;
  return (
    <span className={classes.strongest}>
      {link.isAccountable && <AccountableSign />}
      {levelWords[link.level]}
      <LevelSign level={link.level} />
    </span>
  );
}
