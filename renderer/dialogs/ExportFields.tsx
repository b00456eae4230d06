import { Alert, Input, SegmentedControl, Stack, Switch, Text, TextInput } from "@mantine/core";
import { exportFormats } from "../../shared/ipc/contract.ts";
import type { Rect } from "../../shared/layout/geometry.ts";
import { type Remark, tellRemark } from "../../shared/problems/remarks.ts";
import { capitalised } from "../../shared/text/phrases.ts";
import type { ExportSettings } from "../export/export-settings.ts";
import { ExportSizes } from "./ExportSizes.tsx";

type Props = {
  /** What the drawing measures at scale 1, once that is known. */
  readonly frame: Rect | null;
  readonly remarks: readonly Remark[];
  readonly settings: ExportSettings;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<ExportSettings>) => void;
};

const themes = [
  { value: "shown", label: "As shown" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const formatWords = { svg: "SVG", png: "PNG" } as const;

export function ExportFields({ frame, remarks, settings, isDisabled, onChange }: Props) {
  const { format } = settings;
  return (
    <Stack gap={16}>
      <TextInput
        label="File name"
        data-autofocus
        disabled={isDisabled}
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
        isDisabled={isDisabled}
        value={format}
        options={exportFormats.map((value) => ({ value, label: formatWords[value] }))}
        onChange={(value) => onChange({ format: value })}
      />
      {format === "png" && (
        <ExportSizes frame={frame} settings={settings} isDisabled={isDisabled} onChange={onChange} />
      )}
      <Choice
        label="Theme"
        isDisabled={isDisabled}
        value={settings.theme}
        options={themes}
        onChange={(theme) => onChange({ theme })}
      />
      <Switch
        label="Transparent background"
        disabled={isDisabled}
        checked={settings.isTransparent}
        onChange={(event) => onChange({ isTransparent: event.currentTarget.checked })}
      />
      {format === "svg" && frame !== null && (
        <Text fz="xs" c="dimmed">
          {Math.ceil(frame.width)} × {Math.ceil(frame.height)}, sharp at every size
        </Text>
      )}
      {remarks.length > 0 && (
        <Alert color="yellow" p="sm">
          {remarks.map((remark) => (
            <Text key={remark.kind} fz="xs">
              {capitalised(tellRemark(remark))}
            </Text>
          ))}
        </Alert>
      )}
    </Stack>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly isDisabled: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, value, isDisabled, options, onChange }: ChoiceProps<Value>) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        fullWidth
        mt={4}
        aria-label={label}
        disabled={isDisabled}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={onChange}
      />
    </Input.Wrapper>
  );
}
