import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";
import { fontFamily } from "../../shared/text/measure.ts";
import classes from "./controls.module.css";

/** The navy of the drawing's phases. */
const loom: MantineColorsTuple = [
  "#f1f4fa",
  "#dfe6f2",
  "#c3d0e6",
  "#a3b6d8",
  "#8099c6",
  "#6280b3",
  "#48659a",
  "#344d7b",
  "#22304a",
  "#172238",
];

/** Warm paper to ink, as in the light drawing. */
const gray: MantineColorsTuple = [
  "#faf9f6",
  "#f4f2ed",
  "#eae7e0",
  "#dcd9d1",
  "#c7c3b9",
  "#9d9a92",
  "#5f6672",
  "#474f5c",
  "#303845",
  "#1a2330",
];

/** Text to night, as in the dark drawing. */
const dark: MantineColorsTuple = [
  "#e8ecf2",
  "#c5ccd8",
  "#a7b0be",
  "#7b8596",
  "#3a4351",
  "#2b323e",
  "#212833",
  "#181d26",
  "#12161d",
  "#0c0f14",
];

/** Mantine chooses the text on a filled control by the light theme's shade; these hold in both themes. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isPrimary = input.color === undefined || input.color === input.theme.primaryColor;
  if (input.variant === "filled" && isPrimary) {
    return { ...colours, color: "var(--mantine-primary-color-contrast)" };
  }
  if (input.variant === "subtle" && input.color === "red") {
    const hover = "color-mix(in srgb, var(--problem) 10%, transparent)";
    return { ...colours, color: "var(--problem)", hover, hoverColor: "var(--problem)" };
  }
  return colours;
};

const veil = { color: "#0c0f14", backgroundOpacity: 0.32, blur: 0 };
const small = { defaultProps: { size: "xs" } };

/** Mantine in Roleloom's colours and measures: dense, quiet, 13 px text on an 8 px grid. */
export const theme = createTheme({
  fontFamily,
  colors: { loom, gray, dark },
  primaryColor: "loom",
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  variantColorResolver,
  black: "#1a2330",
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontSizes: { xs: "0.8125rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  headings: { fontWeight: "600" },
  components: {
    InputWrapper: { classNames: { label: classes.fieldLabel } },
    Combobox: { classNames: { option: classes.option } },
    TextInput: small,
    Textarea: small,
    NumberInput: small,
    TagsInput: small,
    Autocomplete: { ...small, classNames: { option: classes.option } },
    Select: small,
    Button: small,
    SegmentedControl: { ...small, classNames: { input: classes.segmentInput } },
    Checkbox: small,
    Switch: small,
    ActionIcon: {
      classNames: { root: classes.icon },
      defaultProps: { variant: "subtle", color: "gray", size: 30 },
    },
    Menu: { defaultProps: { shadow: "md", radius: "md", transitionProps: { duration: 80 } } },
    Tooltip: {
      defaultProps: { openDelay: 400, withArrow: false, fz: "xs", transitionProps: { duration: 80 } },
    },
    Modal: {
      classNames: { title: classes.dialogTitle, content: classes.dialog },
      defaultProps: {
        centered: true,
        radius: "lg",
        padding: "lg",
        closeButtonProps: { "aria-label": "Close" },
        overlayProps: veil,
        transitionProps: { duration: 120 },
      },
    },
  },
});
