import { NumberInput } from "@mantine/core";
import type { Person, RoleId, Setup } from "../../shared/model/document.ts";
import { useSession } from "../session/SessionContext.tsx";
import { shareCommand } from "./staffing.ts";

type Props = {
  readonly setup: Setup;
  readonly role: RoleId;
  readonly person: Person;
  readonly label: string;
};

/** How much of a person's time a role takes, in percent. */
export function ShareField({ setup, role, person, label }: Props) {
  const dispatch = useSession((state) => state.dispatch);
  const share = person.roles.find((held) => held.role === role)?.share ?? 0;
  return (
    <NumberInput
      aria-label={label}
      w={62}
      min={0}
      max={100}
      step={10}
      suffix=" %"
      hideControls
      clampBehavior="strict"
      value={Math.round(share * 100)}
      onChange={(percent) =>
        typeof percent === "number" &&
        dispatch(shareCommand(setup, role, person, percent / 100), {
          mergeKey: `${setup.id} ${person.id} ${role} share`,
        })
      }
    />
  );
}
