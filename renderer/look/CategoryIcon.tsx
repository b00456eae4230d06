import { IconBriefcase2, IconCirclePlus, IconCode, IconDiamond, type TablerIcon } from "@tabler/icons-react";
import type { builtInCategories } from "../../shared/model/vocabulary.ts";

type BuiltIn = (typeof builtInCategories)[number];

const icons: Readonly<Record<BuiltIn, TablerIcon>> = {
  business: IconBriefcase2,
  technical: IconCode,
  additional: IconCirclePlus,
};

const isBuiltIn = (category: string): category is BuiltIn => Object.hasOwn(icons, category);

/** The drawing's sign for a category, in its colour. Says nothing to screen readers: the category stands beside it. */
export function CategoryIcon({ category, size = 16 }: { category: string; size?: number }) {
  const Icon = isBuiltIn(category) ? icons[category] : IconDiamond;
  const colour = `var(--${isBuiltIn(category) ? category : "own"})`;
  return <Icon size={size} stroke={1.75} color={colour} aria-hidden style={{ flex: "none" }} />;
}

/** "business" reads "Business"; the user's own word stays as it was written. */
export function categoryWords(category: string): string {
  return isBuiltIn(category) ? category.charAt(0).toUpperCase() + category.slice(1) : category;
}

/** What the words stand for: a built-in category whatever the letter case, else the words themselves. */
export function categoryOf(words: string): string {
  const lower = words.trim().toLowerCase();
  return isBuiltIn(lower) ? lower : words.trim();
}
