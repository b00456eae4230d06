import { ActionIcon, Tooltip } from "@mantine/core";
import { IconUserCheck, IconUserQuestion, IconX } from "@tabler/icons-react";
import type { Person, Role, Setup } from "../../shared/model/document.ts";
import { initials } from "../../shared/scene/words.ts";
import { useNameDraft } from "../fields/use-draft.ts";
import { useSession } from "../session/SessionContext.tsx";
import classes from "./RolePeople.module.css";
import { ShareField } from "./ShareField.tsx";
import { releaseCommand } from "./staffing.ts";

type Props = { readonly setup: Setup; readonly role: Role; readonly person: Person };

export function PersonRow({ setup, role, person }: Props) {
  const dispatch = useSession((state) => state.dispatch);
  const goTo = useSession((state) => state.goTo);
  const { id, name, vacant } = person;
  const update = (patch: { name?: string; vacant?: boolean }) =>
    dispatch({ kind: "update-person", setup: setup.id, person: id, patch });
  const draft = useNameDraft(name, (next) => update({ name: next }));
  const vacancyWords = vacant ? `Mark ${name} as filled` : `Mark ${name} as a vacancy`;
  return (
    <li className={classes.person}>
      <button
        type="button"
        className={classes.avatar}
        data-vacant={vacant}
        aria-label={`Go to ${name}`}
        title={`Go to ${name}`}
        onClick={() => goTo({ kind: vacant ? "vacancy" : "person", setup: setup.id, person: id })}
      >
        {vacant ? "?" : initials(name)}
      </button>
      <input
        className={classes.name}
        aria-label={vacant ? "Name of the vacancy" : "Name of the person"}
        title={name}
        {...draft}
      />
      <ShareField setup={setup} role={role.id} person={person} label={`Share of ${name}'s time in percent`} />
      <Tooltip label={vacant ? "Vacant" : "Filled"}>
        <ActionIcon
          size={26}
          aria-label={vacancyWords}
          aria-pressed={vacant}
          onClick={() => update({ vacant: !vacant })}
        >
          {vacant ? <IconUserQuestion size={15} stroke={1.6} /> : <IconUserCheck size={15} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Take out of this role">
        <ActionIcon
          size={26}
          aria-label={`Take ${name} out of this role`}
          onClick={() => dispatch(releaseCommand(setup, role.id, person))}
        >
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
