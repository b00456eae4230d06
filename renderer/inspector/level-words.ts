import type { Level } from "../../shared/model/document.ts";

export const levelWords: Readonly<Record<Level, string>> = {
  lead: "Lead",
  contribute: "Contribute",
  consulted: "Consulted",
  informed: "Informed",
};
