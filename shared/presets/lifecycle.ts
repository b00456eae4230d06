/** The phases and tasks that all built-in setups share, in order. */
export const lifecycle = [
  {
    id: "design",
    name: "Design",
    tasks: [
      { id: "requirements", name: "Define business requirements" },
      { id: "collect", name: "Collect, store and process data" },
      { id: "quality-before", name: "Test data quality" },
      { id: "analyse", name: "Analyse data" },
    ],
  },
  {
    id: "development",
    name: "Development",
    tasks: [
      { id: "train", name: "Train the model" },
      { id: "evaluate", name: "Evaluate the model" },
      { id: "quality-during", name: "Test data in training" },
      { id: "assess", name: "Assess first results" },
    ],
  },
  {
    id: "deployment",
    name: "Deployment",
    tasks: [
      { id: "deploy", name: "Deploy the model" },
      { id: "monitor", name: "Monitor predictions" },
      { id: "quality-live", name: "Test data in production" },
      { id: "verify", name: "Verify outcomes" },
    ],
  },
] as const;

export type LifecycleTask = (typeof lifecycle)[number]["tasks"][number]["id"];
