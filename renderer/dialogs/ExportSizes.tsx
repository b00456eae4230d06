import { NumberInput, Radio, Stack } from "@mantine/core";
import type { Rect } from "../../shared/layout/geometry.ts";
import { leastSidePx, mostSidePx, planRaster } from "../../shared/raster/size.ts";
import { type ExportSettings, type SizeChoice, sizeChoices, sizeWish } from "../export/export-settings.ts";
import classes from "./ExportSizes.module.css";

type Props = {
  readonly frame: Rect | null;
  readonly settings: ExportSettings;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<ExportSettings>) => void;
};

const sizeWords: Readonly<Record<SizeChoice, string>> = {
  slide: "Slide",
  screen: "Screen",
  full: "Full size",
  print: "Print, 4×",
  custom: "Other width",
};

/** What a picture is for, and how many pixels that makes of this drawing. */
export function ExportSizes({ frame, settings, isDisabled, onChange }: Props) {
  const { size, customWidthPx } = settings;
  const pixels = (choice: SizeChoice): string => {
    if (frame === null) return "";
    const { widthPx, heightPx } = planRaster(frame, sizeWish(choice, customWidthPx));
    return `${widthPx} × ${heightPx}`;
  };
  return (
    <Radio.Group
      label="Size in pixels"
      value={size}
      onChange={(value) => onChange({ size: sizeChoices.find((choice) => choice === value) ?? "slide" })}
    >
      <Stack gap={6} mt={6}>
        {sizeChoices.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            disabled={isDisabled}
            classNames={{ body: classes.body, labelWrapper: classes.wrapper, label: classes.label }}
            label={
              <>
                {sizeWords[choice]} <span className={classes.pixels}>{pixels(choice)}</span>
              </>
            }
          />
        ))}
        {size === "custom" && (
          <NumberInput
            aria-label="Width in pixels"
            disabled={isDisabled}
            min={leastSidePx}
            max={mostSidePx}
            clampBehavior="blur"
            allowDecimal={false}
            value={customWidthPx}
            onChange={(value) => typeof value === "number" && onChange({ customWidthPx: within(value) })}
          />
        )}
      </Stack>
    </Radio.Group>
  );
}

const within = (value: number): number => Math.min(mostSidePx, Math.max(leastSidePx, Math.round(value)));
