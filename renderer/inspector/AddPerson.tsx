import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useState } from "react";
import type { Role, Setup } from "../../shared/model/document.ts";
import { useSession } from "../session/SessionContext.tsx";
import { assignCommand, hireCommand } from "./staffing.ts";

const newPerson = "new:";
/** Nobody scrolls through thousands; typing narrows them down. */
const mostOffered = 50;

/** Somebody the setup already has, or a new name; Enter adds. */
export function AddPerson({ setup, role }: { setup: Setup; role: Role }) {
  const dispatch = useSession((state) => state.dispatch);
  const [name, setName] = useState("");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const wanted = name.trim();
  const known = setup.people.filter(
    (person) =>
      !person.roles.some((held) => held.role === role.id) &&
      person.name.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()),
  );
  const isNew = wanted !== "" && !known.some((person) => person.name === wanted);
  const add = (value: string) => {
    const person = known.find(({ id }) => id === value);
    dispatch(person ? assignCommand(setup, role.id, person) : hireCommand(setup, role.id, wanted, false));
    setName("");
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={add}>
      <Combobox.Target>
        <TextInput
          flex={1}
          aria-label="Add a person"
          placeholder="Add a person"
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !isNew || combobox.getSelectedOptionIndex() !== -1) return;
            event.preventDefault();
            add(newPerson);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={known.length === 0 && !isNew}>
        <Combobox.Options mah={220} style={{ overflowY: "auto" }}>
          {known.slice(0, mostOffered).map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              {person.name}
            </Combobox.Option>
          ))}
          {isNew && <Combobox.Option value={newPerson}>Add “{wanted}”</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
