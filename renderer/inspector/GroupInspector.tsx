import { Button, TextInput } from "@mantine/core";
import { IconArrowsMaximize, IconArrowsMinimize, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { foldText } from "../../shared/find/fold-text.ts";
import type { Setup } from "../../shared/model/document.ts";
import type { Grouping } from "../../shared/model/folds.ts";
import { partOfSetup } from "../../shared/model/part-of-setup.ts";
import { setupFigures } from "../../shared/model/queries.ts";
import type { RoleGroup } from "../../shared/model/role-groups.ts";
import { inFigures } from "../../shared/text/phrases.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Figures } from "./Figures.tsx";
import classes from "./GroupInspector.module.css";
import { HeadingFrame } from "./Heading.tsx";
import { PhaseLevels } from "./PhaseLevels.tsx";
import { RoleRows } from "./RoleRows.tsx";
import { Section } from "./Section.tsx";

const groupingWords: Readonly<Record<Grouping, string>> = {
  kind: "Roles of a kind",
  category: "Roles of a category",
  team: "Roles of a team",
};
/** A shorter list is read faster than it is filtered. */
const fewestFiltered = 8;

type Props = { readonly setup: Setup; readonly group: RoleGroup };

/** Several roles that are shown as one, or were: who they are in numbers, what they do in each phase, and each of them. */
export function GroupInspector({ setup, group }: Props) {
  const document = useSession((state) => state.document);
  const part = partOfSetup(setup, group.roles);
  const kind = (
    <>
      <CategoryIcon category={group.category} />
      {groupingWords[group.by]}
    </>
  );
  return (
    <>
      <HeadingFrame kind={kind}>
        <h2 className={classes.name}>{group.name}</h2>
      </HeadingFrame>
      <Section>
        <OpenButton group={group} />
      </Section>
      <Section>
        <Figures figures={setupFigures(part)} />
      </Section>
      <Section title="In each phase">
        <PhaseLevels document={document} setup={part} />
      </Section>
      <Members setup={setup} group={group} />
    </>
  );
}

function OpenButton({ group }: { readonly group: RoleGroup }) {
  const openGroup = useSession((state) => state.openGroup);
  const closeGroup = useSession((state) => state.closeGroup);
  const { key, isOpen, roles } = group;
  const Icon = isOpen ? IconArrowsMinimize : IconArrowsMaximize;
  return (
    <Button
      fullWidth
      variant="default"
      leftSection={<Icon size={15} stroke={1.6} />}
      onClick={() => (isOpen ? closeGroup(key) : openGroup(key))}
    >
      {isOpen ? "Collapse" : "Open"} {inFigures(roles.length)} roles
    </Button>
  );
}

function Members({ setup, group: { roles } }: Props) {
  const [words, setWords] = useState("");
  const wanted = foldText(words);
  const found = roles.filter(({ name }) => foldText(name).includes(wanted));
  return (
    <Section title="Roles">
      {roles.length >= fewestFiltered && (
        <TextInput
          type="search"
          mb={8}
          aria-label="Filter the roles of the group"
          placeholder="Filter"
          leftSection={<IconSearch size={14} stroke={1.75} />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <p className={classes.none}>No role matches “{words.trim()}”</p>}
      <RoleRows key={wanted} setup={setup} roles={found} />
    </Section>
  );
}
