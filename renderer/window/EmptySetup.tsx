import { Button, Group, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSession } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import classes from "./EmptySetup.module.css";

/** What a setup without roles offers instead of a blank sheet. */
export function EmptySetup() {
  const isEmpty = useSession((state) => shownSetup(state)?.roles.length === 0);
  const runAction = useSession((state) => state.runAction);
  if (!isEmpty) return null;
  return (
    <section className={classes.card} aria-label="Empty setup">
      <Title order={2} size="h4">
        Nobody works here yet
      </Title>
      <Text c="dimmed" fz="sm" mt={4} mb="md">
        Add the first role, or begin with a drawn team.
      </Text>
      <Group gap="xs" justify="center">
        <Button leftSection={<IconPlus size={16} />} onClick={() => runAction("add-role")}>
          Add a role
        </Button>
        <Button variant="default" onClick={() => runAction("new-document")}>
          Begin with a team…
        </Button>
        <Button variant="default" onClick={() => runAction("open")}>
          Open a file…
        </Button>
      </Group>
    </section>
  );
}
