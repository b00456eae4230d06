import type { Folded } from "../../shared/model/fold.ts";
import type { PhaseLink } from "../../shared/model/queries.ts";
import { linkSubject } from "../../shared/scene/link-identity.ts";
import { AccountableSign } from "../look/AccountableSign.tsx";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { LevelSign } from "../look/LevelSign.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { findRole } from "../session/selectors.ts";
import { ListButton } from "./ListButton.tsx";
import { levelWords } from "./level-words.ts";

/** A role's part in a phase, or the strongest of a group that is shown as one. */
export function LinkRow({ folded, link }: { folded: Folded; link: PhaseLink }) {
  const choose = useSession((state) => state.choose);
  const hover = useSession((state) => state.hover);
  const role = findRole(folded.setup, link.role);
  if (role === undefined) return null;
  const subject = linkSubject(link, folded.standIns.get(link.role));
  return (
    <li>
      <ListButton
        icon={<CategoryIcon category={role.category} />}
        name={role.name}
        aside={
          <>
            {link.isAccountable && <AccountableSign />}
            <span>{levelWords[link.level]}</span>
            <LevelSign level={link.level} />
          </>
        }
        onClick={() => choose(subject)}
        onHover={(isOver) => hover(isOver ? subject : null)}
      />
    </li>
  );
}
