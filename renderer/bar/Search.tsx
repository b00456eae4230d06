import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { useFocusTarget } from "../fields/use-focus-target.ts";
import { ChoiceList } from "../finding/ChoiceList.tsx";
import { FilterButton } from "../finding/FilterButton.tsx";
import { foundChoices } from "../finding/found-choices.tsx";
import { fieldProps, useChoice } from "../finding/use-choice.ts";
import { useSession, useSessionStore } from "../session/SessionContext.tsx";
import classes from "./Search.module.css";

/** Finds anything in the document: type, choose with the arrow keys, and Enter goes there. */
export function Search() {
  const session = useSessionStore();
  const query = useSession((state) => state.query);
  const search = useSession((state) => state.search);
  const field = useRef<HTMLInputElement>(null);
  const combobox = useCombobox();
  useFocusTarget("search", field);
  const leave = () => {
    search("");
    combobox.closeDropdown();
    field.current?.blur();
  };
  const choosing = useChoice(query, (words) => foundChoices(session, words), leave);
  const { onKeyDown, ...props } = fieldProps(choosing);
  const isOpen = combobox.dropdownOpened && query.trim() !== "";
  return (
    <Combobox store={combobox} width={400} position="bottom-end">
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <TextInput
          {...props}
          ref={field}
          className={classes.field}
          aria-label="Search"
          aria-expanded={isOpen}
          placeholder="Search"
          leftSection={<IconSearch size={15} stroke={1.75} />}
          rightSection={<FilterButton />}
          value={query}
          onChange={(event) => {
            search(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
            if (event.key === "Escape") leave();
            else onKeyDown(event);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <ChoiceList
          className={classes.found}
          choosing={choosing}
          label="Found"
          nothing={`Nothing matches “${query.trim()}”`}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}
