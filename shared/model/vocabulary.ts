/** The fixed words of a document, apart from its schemas, so that what only draws need not load those. */

export const formatName = "roleloom";
export const formatVersion = 1;
export const levels = ["lead", "contribute", "consulted", "informed"] as const;
export const builtInCategories = ["business", "technical", "additional"] as const;
