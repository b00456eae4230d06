/** The roles of the built-in setups by id, which is the same in every setup so that a switch moves them. */
export const roleBook = {
  "business-stakeholder": {
    name: "Business stakeholder",
    category: "business",
    summary: "Owns budget and vision",
    skills: ["Product ownership", "Budget", "Vision"],
  },
  "subject-matter-expert": {
    name: "Subject matter expert",
    category: "business",
    summary: "Interprets data and results",
    skills: ["Domain knowledge"],
  },
  "data-scientist": {
    name: "Data scientist",
    category: "technical",
    summary: "Analyses, trains, evaluates",
    skills: ["Statistics", "Modelling"],
  },
  "data-engineer": {
    name: "Data engineer",
    category: "technical",
    summary: "Delivers data and tests it",
    skills: ["Pipelines", "Data quality"],
  },
  "ml-engineer": {
    name: "ML engineer",
    category: "technical",
    summary: "Cross-functional, end to end",
    skills: ["Data extraction", "Model development", "Deployment"],
  },
  "data-analyst": {
    name: "Data analyst",
    category: "additional",
    summary: "Reports what the data says",
    skills: ["Reporting", "SQL"],
  },
  developer: {
    name: "Developer",
    category: "additional",
    summary: "Puts the model into products",
    skills: ["Application development"],
  },
  "software-engineer": {
    name: "Software engineer",
    category: "additional",
    summary: "Keeps code sound and tested",
    skills: ["Software architecture", "Testing"],
  },
  "backend-engineer": {
    name: "Backend engineer",
    category: "additional",
    summary: "Runs services and databases",
    skills: ["Services", "Databases"],
  },
} as const;

export type RoleName = keyof typeof roleBook;
