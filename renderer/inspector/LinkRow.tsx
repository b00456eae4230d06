import type { Setup } from "../../shared/model/document.ts";
import type { PhaseLink } from "../../shared/model/queries.ts";
import { AccountableSign } from "../look/AccountableSign.tsx";
import { CategoryIcon } from "../look/CategoryIcon.tsx";
import { LevelSign } from "../look/LevelSign.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { findRole } from "../session/selectors.ts";
import { ListButton } from "./ListButton.tsx";
import { levelWords } from "./level-words.ts";

export function LinkRow({ setup, link }: { setup: Setup; link: PhaseLink }) {
  const select = useSession((state) => state.select);
  const hover = useSession((state) => state.hover);
  const role = findRole(setup, link.role);
  if (role === undefined) return null;
  const subject = { kind: "link", role: link.role, phase: link.phase } as const;
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
        onClick={() => select(subject)}
        onHover={(isOver) => hover(isOver ? subject : null)}
      />
    </li>
  );
}
