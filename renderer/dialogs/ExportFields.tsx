import { Alert, Button, Input, SegmentedControl, Stack, Switch, Text, TextInput } from "@mantine/core";
import { exportFormats } from "../../shared/ipc/contract.ts";
import { describeProblem, summariseProblem } from "../../shared/problems/words.ts";
import { leastScale, mostScale, planRaster } from "../../shared/scene/raster.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import { type ExportSettings, exportName } from "../export/export-settings.ts";

type Props = {
  readonly scene: Scene;
  readonly settings: ExportSettings;
  readonly onChange: (part: Partial<ExportSettings>) => void;
};

const themes = [
  { value: "shown", label: "As shown" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const formatWords = { svg: "SVG", png: "PNG" } as const;
const wholeScales = Array.from({ length: mostScale - leastScale + 1 }, (_, step) => leastScale + step);

/** The scales to choose from, and the one that was offered as the largest that fits. */
function scalesWith(scale: number): readonly string[] {
  return [...new Set([...wholeScales, scale])].sort((a, b) => a - b).map(String);
}

export function ExportFields({ scene, settings, onChange }: Props) {
  const { format, scale } = settings;
  return (
    <Stack gap={16}>
      <TextInput
        label="File name"
        data-autofocus
        value={settings.name}
        rightSection={
          <Text fz="xs" c="dimmed">
            .{format}
          </Text>
        }
        rightSectionWidth={44}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Choice
        label="Format"
        value={format}
        options={exportFormats.map((value) => ({ value, label: formatWords[value] }))}
        onChange={(value) => onChange({ format: value })}
      />
      {format === "png" && (
        <Choice
          label="Scale"
          value={String(scale)}
          options={scalesWith(scale).map((value) => ({ value, label: `${value}×` }))}
          onChange={(value) => onChange({ scale: Number(value) })}
        />
      )}
      <Choice
        label="Theme"
        value={settings.theme}
        options={themes}
        onChange={(theme) => onChange({ theme })}
      />
      <Switch
        label="Transparent background"
        checked={settings.isTransparent}
        onChange={(event) => onChange({ isTransparent: event.currentTarget.checked })}
      />
      <Size scene={scene} settings={settings} onChange={onChange} />
    </Stack>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        fullWidth
        mt={4}
        aria-label={label}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={onChange}
      />
    </Input.Wrapper>
  );
}

/** The picture's size, or that it cannot be drawn so large, with the largest that can. */
function Size({ scene, settings, onChange }: Props) {
  const { format, scale } = settings;
  const { width, height } = scene.frame;
  if (format === "svg") {
    const words = `${Math.ceil(width)} × ${Math.ceil(height)}, sharp at every size`;
    return <SizeWords words={words} />;
  }
  const plan = planRaster(scene, scale);
  if (plan.ok) return <SizeWords words={`${plan.value.widthPx} × ${plan.value.heightPx} px`} />;
  const { error } = plan;
  const largest = error.kind === "raster-too-large" ? error.largestScale : 0;
  return (
    <Alert color="red" p="sm" title={summariseProblem(error)}>
      {describeProblem(error, exportName(settings))}
      {largest > 0 && (
        <Button mt="xs" display="block" variant="default" onClick={() => onChange({ scale: largest })}>
          Use {largest}×
        </Button>
      )}
    </Alert>
  );
}

function SizeWords({ words }: { words: string }) {
  return (
    <Text fz="xs" c="dimmed">
      Size: {words}
    </Text>
  );
}
