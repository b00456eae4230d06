import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import type { ExportFormat } from "../../shared/ipc/contract.ts";

type Props = {
  readonly format: ExportFormat;
  readonly progress: number | null;
  readonly isPossible: boolean;
  readonly onCancel: () => void;
};

/** While a picture is drawn: how far it is. Cancelling then leaves the dialog as it was. */
export function ExportButtons({ format, progress, isPossible, onCancel }: Props) {
  return (
    <Stack gap="xs">
      {progress !== null && <HowFar progress={progress} />}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" disabled={!isPossible}>
          {format === "svg" ? "Export SVG" : "Export PNG"}
        </Button>
      </Group>
    </Stack>
  );
}

function HowFar({ progress }: { progress: number }) {
  const percent = Math.floor(progress * 100);
  return (
    <div>
      <Text fz="xs" c="dimmed" mb={4}>
        {percent === 100 ? "Writing the file" : `Drawing, ${percent} %`}
      </Text>
      <Progress value={percent} aria-label="Drawing the picture" />
    </div>
  );
}
