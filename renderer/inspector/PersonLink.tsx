import type { Person, Setup } from "../../shared/model/document.ts";
import { initials } from "../../shared/scene/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { findRole } from "../session/selectors.ts";
import { ListButton } from "./ListButton.tsx";
import classes from "./RolePeople.module.css";

/** A line that leads to somebody, with what they mainly do. */
export function PersonLink({ setup, person }: { readonly setup: Setup; readonly person: Person }) {
  const select = useSession((state) => state.select);
  const hover = useSession((state) => state.hover);
  const reveal = useSession((state) => state.reveal);
  const { id, name, vacant, roles } = person;
  const subject = { kind: "person", person: id } as const;
  const [first] = roles;
  return (
    <ListButton
      icon={
        <span className={classes.avatar} data-vacant={vacant} aria-hidden="true">
          {vacant ? "?" : initials(name)}
        </span>
      }
      name={name}
      aside={first !== undefined && <span>{findRole(setup, first.role)?.name}</span>}
      onClick={() => {
        select(subject);
        reveal(subject);
      }}
      onHover={(isOver) => hover(isOver ? subject : null)}
    />
  );
}
