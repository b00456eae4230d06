import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { serialiseDocument } from "../../shared/file/serialise.ts";
import { startDownload } from "../host/uploads.ts";
import { fileNameFor } from "../session/file-names.ts";
import { useSessionStore } from "../session/SessionContext.tsx";

type Props = { readonly children: ReactNode };

/** Catches a bug in drawing the window, and lets the user take the document out. */
export class CrashGuard extends Component<Props, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <Rescue /> : this.props.children;
  }
}

function Rescue() {
  const session = useSessionStore();
  const download = () => {
    const { document: team } = session.getState();
    const content = new Blob([serialiseDocument(team)], { type: "application/json" });
    startDownload(document, fileNameFor(team.title), content);
  };
  return (
    <Stack role="alert" h="100%" align="center" justify="center" gap="md" p="xl" ta="center">
      <Title order={1} size="h3">
        Roleloom ran into a bug and stopped drawing
      </Title>
      <Text c="dimmed" maw={440}>
        Your document is still here. Download it first, then start the window again and open the download.
      </Text>
      <Group>
        <Button onClick={download}>Download the document</Button>
        <Button variant="default" onClick={() => location.reload()}>
          Start again
        </Button>
      </Group>
    </Stack>
  );
}
