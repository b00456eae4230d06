import { Combobox, Text, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { RoleId } from "../../shared/model/document.ts";
import { useFocusTarget } from "../fields/use-focus-target.ts";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import { findRoles } from "./find-roles.ts";
import classes from "./RoleSearch.module.css";

/** Type, choose with the arrow keys, and Enter goes to the role and selects it. */
export function RoleSearch() {
  const setup = useSession(shownSetup);
  const query = useSession((state) => state.query);
  const search = useSession((state) => state.search);
  const select = useSession((state) => state.select);
  const canvas = useSession((state) => state.canvas);
  const field = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  useFocusTarget("search", field);
  const found = setup === null ? [] : findRoles(setup, query);
  const type = (words: string) => {
    search(words);
    combobox.openDropdown();
  };
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (query !== "") selectFirstOption();
  }, [query, selectFirstOption]);
  const goTo = (role: RoleId) => {
    select({ kind: "role", role });
    canvas?.reveal({ kind: "role", role });
    search("");
    combobox.closeDropdown();
    field.current?.blur();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={(id) => goTo(id as RoleId)} width={264} position="bottom-end">
      <Combobox.Target>
        <TextInput
          ref={field}
          type="search"
          className={classes.field}
          aria-label="Search roles"
          placeholder="Search roles"
          leftSection={<IconSearch size={15} stroke={1.75} />}
          value={query}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            search("");
            event.currentTarget.blur();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ""}>
        <Combobox.Options aria-label="Roles found">
          {found.map((role) => (
            <Combobox.Option key={role.id} value={role.id} className={classes.option}>
              <CategoryIcon category={role.category} />
              <Text fz="xs" truncate>
                {role.name}
              </Text>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>No role matches “{query.trim()}”</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
