import { Button, Group, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSession } from "../session/SessionContext.tsx";
import { shownSetup } from "../session/selectors.ts";
import classes from "./EmptySetup.module.css";

/** What a setup without roles, or a chart without people, offers instead of a blank sheet. */
export function EmptySetup() {
  const setup = useSession(shownSetup);
  const view = useSession((state) => state.view);
  if (setup?.roles.length === 0) return <NoRoles />;
  return setup?.people.length === 0 && view === "people" ? <NoPeople /> : null;
}

function NoPeople() {
  return (
    <section className={classes.card} aria-label="No people">
      <Title order={2} size="h4">
        Nobody is named yet
      </Title>
      <Text c="dimmed" fz="sm" mt={4}>
        Choose a role in the list and add the people who fill it.
      </Text>
    </section>
  );
}

function NoRoles() {
  const runAction = useSession((state) => state.runAction);
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
