import { involvementsFrom, rolesFrom, type Staffing } from "./staffing.ts";

const staffing: Staffing = {
  headcount: {
    "business-stakeholder": 1,
    "subject-matter-expert": 2,
    "data-scientist": 4,
    "data-engineer": 3,
    "ml-engineer": 3,
    "data-analyst": 2,
    developer: 2,
    "software-engineer": 2,
    "backend-engineer": 1,
  },
  throughout: { "subject-matter-expert": "consulted" },
  tasks: {
    requirements: {
      accountable: "business-stakeholder",
      lead: ["business-stakeholder"],
      consulted: ["data-scientist", "developer"],
    },
    collect: {
      accountable: "data-engineer",
      lead: ["data-engineer"],
      consulted: ["ml-engineer", "backend-engineer"],
    },
    "quality-before": {
      accountable: "data-engineer",
      lead: ["data-engineer"],
      informed: ["data-scientist"],
    },
    analyse: {
      accountable: "data-scientist",
      lead: ["data-scientist"],
      consulted: ["data-analyst"],
      informed: ["business-stakeholder"],
    },
    train: { accountable: "data-scientist", lead: ["data-scientist"], consulted: ["ml-engineer"] },
    evaluate: { accountable: "data-scientist", lead: ["data-scientist"], informed: ["ml-engineer"] },
    "quality-during": {
      accountable: "data-engineer",
      lead: ["data-engineer"],
      informed: ["data-scientist"],
    },
    assess: {
      accountable: "business-stakeholder",
      lead: ["business-stakeholder"],
      consulted: ["data-scientist"],
    },
    deploy: {
      accountable: "ml-engineer",
      lead: ["ml-engineer"],
      consulted: ["software-engineer", "backend-engineer"],
      informed: ["developer"],
    },
    monitor: {
      accountable: "data-scientist",
      lead: ["data-scientist"],
      consulted: ["ml-engineer", "data-analyst"],
    },
    "quality-live": {
      accountable: "data-engineer",
      lead: ["data-engineer"],
      consulted: ["software-engineer"],
    },
    verify: {
      accountable: "business-stakeholder",
      lead: ["business-stakeholder"],
      consulted: ["data-scientist"],
      informed: ["data-analyst"],
    },
  },
};

/** Many people, one defined role each, in three teams. */
export const enterpriseSetup = {
  id: "enterprise",
  name: "Enterprise",
  summary: "Many people, one role each; one role leads a task, the rest are consulted or informed.",
  roles: rolesFrom(staffing),
  involvements: involvementsFrom(staffing),
  people: [],
  teams: [],
};
