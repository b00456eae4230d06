import { Autocomplete, Group, NumberInput, Stack, TagsInput, Textarea } from "@mantine/core";
import type { RolePatch } from "../../shared/commands/command.ts";
import type { Role, Setup } from "../../shared/model/document.ts";
import { builtInCategories } from "../../shared/model/vocabulary.ts";
import { useDraft, useTyping } from "../fields/use-draft.ts";
import { CategoryIcon, categoryOf, categoryWords } from "../look/CategoryIcon.tsx";
import classes from "./RoleFields.module.css";
import { Section } from "./Section.tsx";

type Props = {
  readonly setup: Setup;
  readonly role: Role;
  readonly onChange: (patch: RolePatch) => void;
};

const mostPositions = 1_000_000;

export function RoleFields({ setup, role, onChange }: Props) {
  const summary = useDraft(role.summary, (text) => onChange({ summary: text.trim() }));
  return (
    <Section>
      <Stack gap={12}>
        <Group gap={8} wrap="nowrap" align="flex-end">
          <CategoryField setup={setup} role={role} onChange={onChange} />
          <NumberInput
            label="Headcount"
            w={92}
            flex="none"
            min={0}
            max={mostPositions}
            clampBehavior="strict"
            allowDecimal={false}
            value={role.headcount}
            onChange={(count) => typeof count === "number" && onChange({ headcount: count })}
          />
        </Group>
        <Textarea
          label="Summary"
          autosize
          minRows={1}
          maxRows={4}
          placeholder="One line about the role"
          {...summary}
        />
        <TagsInput
          label="Skills"
          placeholder={role.skills.length === 0 ? "Type a skill, then Enter" : ""}
          classNames={{ inputField: classes.skill }}
          value={[...role.skills]}
          onChange={(skills) => onChange({ skills })}
        />
      </Stack>
    </Section>
  );
}

/** The built-in categories, those in use, and whatever the user types. */
function CategoryField({ setup, role, onChange }: Props) {
  const change = (words: string) => {
    const category = categoryOf(words);
    if (category !== "" && category !== role.category) onChange({ category });
  };
  const { props, type } = useTyping(categoryWords(role.category), change);
  const known = [...new Set([...builtInCategories, ...setup.roles.map(({ category }) => category)])];
  return (
    <Autocomplete
      label="Category"
      flex={1}
      leftSection={<CategoryIcon category={role.category} />}
      data={known.map(categoryWords)}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <>
          <CategoryIcon category={categoryOf(option.value)} />
          {option.value}
        </>
      )}
      {...props}
      onChange={type}
      onOptionSubmit={change}
    />
  );
}
