import { involvementsFrom, rolesFrom, type Staffing } from "./staffing.ts";

const staffing: Staffing = {
  headcount: {
    "business-stakeholder": 1,
    "subject-matter-expert": 1,
    "data-scientist": 1,
    "data-engineer": 1,
    "ml-engineer": 1,
  },
  throughout: { "subject-matter-expert": "contribute" },
  tasks: {
    requirements: {
      accountable: "business-stakeholder",
      lead: ["business-stakeholder"],
      contribute: ["data-scientist"],
    },
    collect: { accountable: "data-engineer", lead: ["data-engineer", "ml-engineer"] },
    "quality-before": {
      accountable: "data-engineer",
      lead: ["data-engineer"],
      contribute: ["ml-engineer"],
    },
    analyse: {
      accountable: "data-scientist",
      lead: ["data-scientist"],
      contribute: ["data-engineer"],
      consulted: ["business-stakeholder"],
    },
    train: {
      accountable: "data-scientist",
      lead: ["data-scientist", "ml-engineer"],
      contribute: ["data-engineer"],
    },
    evaluate: { accountable: "data-scientist", lead: ["data-scientist"], contribute: ["ml-engineer"] },
    "quality-during": {
      accountable: "data-engineer",
      lead: ["data-engineer"],
      contribute: ["data-scientist"],
    },
    assess: {
      accountable: "business-stakeholder",
      lead: ["business-stakeholder"],
      contribute: ["data-scientist"],
    },
    deploy: {
      accountable: "ml-engineer",
      lead: ["ml-engineer"],
      contribute: ["data-engineer"],
      informed: ["business-stakeholder"],
    },
    monitor: { accountable: "data-scientist", lead: ["data-scientist"], contribute: ["ml-engineer"] },
    "quality-live": {
      accountable: "data-engineer",
      lead: ["data-engineer"],
      contribute: ["ml-engineer"],
    },
    verify: {
      accountable: "business-stakeholder",
      lead: ["business-stakeholder"],
      contribute: ["data-scientist"],
    },
  },
};

/** A founder and three engineers fill five roles between them; each technical role adds up to one full position. */
export const startupSetup = {
  id: "startup",
  name: "Startup",
  summary: "Few people, several roles each: nearly everybody leads or contributes.",
  roles: rolesFrom(staffing),
  involvements: involvementsFrom(staffing),
  people: [
    {
      id: "zuri",
      name: "Zuri Okoye",
      roles: [
        { role: "business-stakeholder", share: 0.6 },
        { role: "subject-matter-expert", share: 0.4 },
      ],
    },
    {
      id: "ravi",
      name: "Ravi Menon",
      roles: [
        { role: "data-scientist", share: 0.6 },
        { role: "ml-engineer", share: 0.4 },
      ],
      reportsTo: ["zuri"],
    },
    {
      id: "lena",
      name: "Lena Vogt",
      roles: [
        { role: "data-engineer", share: 0.7 },
        { role: "ml-engineer", share: 0.3 },
      ],
      reportsTo: ["zuri"],
    },
    {
      id: "kenji",
      name: "Kenji Mori",
      roles: [
        { role: "data-scientist", share: 0.4 },
        { role: "data-engineer", share: 0.3 },
        { role: "ml-engineer", share: 0.3 },
      ],
      reportsTo: ["zuri"],
    },
  ],
};
