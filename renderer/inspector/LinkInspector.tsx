import { IconArrowDown } from "@tabler/icons-react";
import type { Phase, Role, Setup } from "../../shared/model/document.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { DeleteButton } from "./DeleteButton.tsx";
import { HeadingFrame } from "./Heading.tsx";
import { InvolvementRows } from "./InvolvementRows.tsx";
import classes from "./LinkInspector.module.css";
import { ListButton } from "./ListButton.tsx";
import { Section } from "./Section.tsx";

type Props = { readonly setup: Setup; readonly role: Role; readonly phase: Phase };

export function LinkInspector({ setup, role, phase }: Props) {
  const select = useSession((state) => state.select);
  return (
    <>
      <HeadingFrame kind="Link">
        <div className={classes.ends}>
          <ListButton
            icon={<CategoryIcon category={role.category} size={18} />}
            name={role.name}
            onClick={() => select({ kind: "role", role: role.id })}
          />
          <IconArrowDown className={classes.arrow} size={16} stroke={1.6} aria-hidden />
          <ListButton
            icon={<span className={classes.phase} aria-hidden="true" />}
            name={phase.name}
            onClick={() => select({ kind: "phase", phase: phase.id })}
          />
        </div>
      </HeadingFrame>
      <Section title="Involvement">
        <InvolvementRows setup={setup} role={role} phase={phase} />
      </Section>
      <Section>
        <DeleteButton words="Remove link" />
      </Section>
    </>
  );
}
