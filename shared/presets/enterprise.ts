import type { RoleName } from "./roles.ts";
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

type Place = {
  readonly role: RoleName;
  readonly teams: readonly ("product" | "data" | "platform")[];
  readonly reportsTo?: readonly string[];
};

/** A filled position is known by the first name, which no two of these people share. */
const filled = (name: string, place: Place) => ({
  id: name.slice(0, name.indexOf(" ")).toLowerCase(),
  name,
  ...asPerson(place),
});

const open = (id: string, place: Place) => ({ id, name: "Open position", vacant: true, ...asPerson(place) });

const asPerson = ({ role, teams, reportsTo = [] }: Place) => ({
  roles: [{ role, share: 1 }],
  reportsTo,
  teams,
});

/** Many people with one defined role each, in three teams. The embedded ML engineer answers to two managers. */
export const enterpriseSetup = {
  id: "enterprise",
  name: "Enterprise",
  summary: "Many people, one role each: one role leads a task, the rest are consulted or informed.",
  roles: rolesFrom(staffing),
  involvements: involvementsFrom(staffing),
  people: [
    filled("Ingrid Solberg", { role: "business-stakeholder", teams: ["product"] }),
    filled("Tomas Rivera", { role: "subject-matter-expert", teams: ["product"], reportsTo: ["ingrid"] }),
    filled("Leila Haddad", { role: "subject-matter-expert", teams: ["product"], reportsTo: ["ingrid"] }),
    filled("Mei Tanaka", { role: "data-analyst", teams: ["product"], reportsTo: ["ingrid"] }),
    filled("Oscar Lind", { role: "data-analyst", teams: ["product"], reportsTo: ["mei"] }),
    filled("Priya Nair", { role: "data-scientist", teams: ["data"], reportsTo: ["ingrid"] }),
    filled("Jonas Weber", { role: "data-scientist", teams: ["data"], reportsTo: ["priya"] }),
    filled("Fatima Alami", { role: "data-scientist", teams: ["data"], reportsTo: ["priya"] }),
    open("open-data-scientist", { role: "data-scientist", teams: ["data"], reportsTo: ["priya"] }),
    filled("Samuel Osei", { role: "data-engineer", teams: ["data"], reportsTo: ["priya"] }),
    filled("Hana Kim", { role: "data-engineer", teams: ["data"], reportsTo: ["samuel"] }),
    filled("Diego Castro", { role: "data-engineer", teams: ["data"], reportsTo: ["samuel"] }),
    filled("Elena Petrova", { role: "ml-engineer", teams: ["platform"], reportsTo: ["ingrid"] }),
    filled("Arjun Rao", {
      role: "ml-engineer",
      teams: ["platform", "data"],
      reportsTo: ["elena", "priya"],
    }),
    open("open-ml-engineer", { role: "ml-engineer", teams: ["platform"], reportsTo: ["elena"] }),
    filled("Noah Berg", { role: "software-engineer", teams: ["platform"], reportsTo: ["elena"] }),
    filled("Aisha Bello", { role: "software-engineer", teams: ["platform"], reportsTo: ["noah"] }),
    filled("Chloe Martin", { role: "developer", teams: ["platform"], reportsTo: ["noah"] }),
    filled("Yusuf Demir", { role: "developer", teams: ["platform"], reportsTo: ["noah"] }),
    filled("Marek Novak", { role: "backend-engineer", teams: ["platform"], reportsTo: ["noah"] }),
  ],
  teams: [
    { id: "product", name: "Product" },
    { id: "data", name: "Data" },
    { id: "platform", name: "Platform" },
  ],
};
