// Written by `npm run schema` from shared/model/document.ts.

/** Members of objects: how many the value came with, and how many were filled in. */
export type Tally = { given: number; filled: number };

/** Most text begins with a printable character of ASCII. */
function isVisible(v: string): boolean {
  const code = v.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || /\S/.test(v);
}

function documentForm_format(v: any, tally: Tally): boolean {
return v === "roleloom";
}

function documentForm_version(v: any, tally: Tally): boolean {
return v === 1;
}

function documentForm_title(v: any, tally: Tally): boolean {
return typeof v === "string" && v.length <= 10000 && isVisible(v);
}

function documentForm_rules_weights_lead(v: any, tally: Tally): boolean {
return typeof v === "number" && Number.isFinite(v) && v >= 0 && v <= 1000;
}

function documentForm_rules_weights(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (v.lead !== undefined) {
if (!documentForm_rules_weights_lead(v.lead, tally)) return false;
given += 1;
}
if (v.contribute !== undefined) {
if (!documentForm_rules_weights_lead(v.contribute, tally)) return false;
given += 1;
}
if (v.consulted !== undefined) {
if (!documentForm_rules_weights_lead(v.consulted, tally)) return false;
given += 1;
}
if (v.informed !== undefined) {
if (!documentForm_rules_weights_lead(v.informed, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

function documentForm_rules_conflicts_item_one(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_title(v[at], tally)) return false;
return true;
}

function documentForm_rules_conflicts_item_other(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_title(v[at], tally)) return false;
return true;
}

function documentForm_rules_conflicts_item(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_title(v.name, tally)) return false;
given += 1;
if (!documentForm_rules_conflicts_item_one(v.one, tally)) return false;
given += 1;
if (!documentForm_rules_conflicts_item_other(v.other, tally)) return false;
given += 1;
tally.given += given;
return true;
}

function documentForm_rules_conflicts(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_rules_conflicts_item(v[at], tally)) return false;
return true;
}

function documentForm_rules(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (v.weights !== undefined) {
if (!documentForm_rules_weights(v.weights, tally)) return false;
given += 1;
}
if (v.conflicts !== undefined) {
if (!documentForm_rules_conflicts(v.conflicts, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

function documentForm_phases_item_id(v: any, tally: Tally): boolean {
return typeof v === "string" && v.length >= 1 && v.length <= 200 && v !== "__proto__";
}

function documentForm_phases_item_tasks_item(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_phases_item_id(v.id, tally)) return false;
given += 1;
if (!documentForm_title(v.name, tally)) return false;
given += 1;
tally.given += given;
return true;
}

function documentForm_phases_item_tasks(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_phases_item_tasks_item(v[at], tally)) return false;
return true;
}

function documentForm_phases_item(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_phases_item_id(v.id, tally)) return false;
given += 1;
if (!documentForm_title(v.name, tally)) return false;
given += 1;
if (v.tasks === undefined) {
v.tasks = [];
tally.filled += 1;
} else {
if (!documentForm_phases_item_tasks(v.tasks, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

function documentForm_phases(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_phases_item(v[at], tally)) return false;
return true;
}

function documentForm_setups_item_summary(v: any, tally: Tally): boolean {
return typeof v === "string" && v.length <= 10000;
}

function documentForm_setups_item_roles_item_skills(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_setups_item_summary(v[at], tally)) return false;
return true;
}

function documentForm_setups_item_roles_item_headcount(v: any, tally: Tally): boolean {
return typeof v === "number" && Number.isFinite(v) && Number.isSafeInteger(v) && v >= 0 && v <= 1000000;
}

function documentForm_setups_item_roles_item(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_phases_item_id(v.id, tally)) return false;
given += 1;
if (!documentForm_title(v.name, tally)) return false;
given += 1;
if (!documentForm_title(v.category, tally)) return false;
given += 1;
if (v.summary === undefined) {
v.summary = "";
tally.filled += 1;
} else {
if (!documentForm_setups_item_summary(v.summary, tally)) return false;
given += 1;
}
if (v.skills === undefined) {
v.skills = [];
tally.filled += 1;
} else {
if (!documentForm_setups_item_roles_item_skills(v.skills, tally)) return false;
given += 1;
}
if (v.headcount === undefined) {
v.headcount = 1;
tally.filled += 1;
} else {
if (!documentForm_setups_item_roles_item_headcount(v.headcount, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

function documentForm_setups_item_roles(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_setups_item_roles_item(v[at], tally)) return false;
return true;
}

function documentForm_setups_item_involvements_item_level(v: any, tally: Tally): boolean {
return v === "lead" || v === "contribute" || v === "consulted" || v === "informed";
}

function documentForm_setups_item_involvements_item_accountable(v: any, tally: Tally): boolean {
return typeof v === "boolean";
}

function documentForm_setups_item_involvements_item(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_phases_item_id(v.role, tally)) return false;
given += 1;
if (!documentForm_phases_item_id(v.phase, tally)) return false;
given += 1;
if (v.task !== undefined) {
if (!documentForm_phases_item_id(v.task, tally)) return false;
given += 1;
}
if (!documentForm_setups_item_involvements_item_level(v.level, tally)) return false;
given += 1;
if (v.accountable === undefined) {
v.accountable = false;
tally.filled += 1;
} else {
if (!documentForm_setups_item_involvements_item_accountable(v.accountable, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

function documentForm_setups_item_involvements(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_setups_item_involvements_item(v[at], tally)) return false;
return true;
}

function documentForm_setups_item_people_item_vacant(v: any, tally: Tally): boolean {
return typeof v === "boolean";
}

function documentForm_setups_item_people_item_fte(v: any, tally: Tally): boolean {
return typeof v === "number" && Number.isFinite(v) && v >= 0 && v <= 10;
}

function documentForm_setups_item_people_item_roles_item_share(v: any, tally: Tally): boolean {
return typeof v === "number" && Number.isFinite(v) && v >= 0 && v <= 1;
}

function documentForm_setups_item_people_item_roles_item(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_phases_item_id(v.role, tally)) return false;
given += 1;
if (v.share === undefined) {
v.share = 1;
tally.filled += 1;
} else {
if (!documentForm_setups_item_people_item_roles_item_share(v.share, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

function documentForm_setups_item_people_item_roles(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_setups_item_people_item_roles_item(v[at], tally)) return false;
return true;
}

function documentForm_setups_item_people_item_reportsTo(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_phases_item_id(v[at], tally)) return false;
return true;
}

function documentForm_setups_item_people_item_teams(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_phases_item_id(v[at], tally)) return false;
return true;
}

function documentForm_setups_item_people_item(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_phases_item_id(v.id, tally)) return false;
given += 1;
if (!documentForm_title(v.name, tally)) return false;
given += 1;
if (v.vacant === undefined) {
v.vacant = false;
tally.filled += 1;
} else {
if (!documentForm_setups_item_people_item_vacant(v.vacant, tally)) return false;
given += 1;
}
if (v.fte === undefined) {
v.fte = 1;
tally.filled += 1;
} else {
if (!documentForm_setups_item_people_item_fte(v.fte, tally)) return false;
given += 1;
}
if (v.roles === undefined) {
v.roles = [];
tally.filled += 1;
} else {
if (!documentForm_setups_item_people_item_roles(v.roles, tally)) return false;
given += 1;
}
if (v.reportsTo === undefined) {
v.reportsTo = [];
tally.filled += 1;
} else {
if (!documentForm_setups_item_people_item_reportsTo(v.reportsTo, tally)) return false;
given += 1;
}
if (v.teams === undefined) {
v.teams = [];
tally.filled += 1;
} else {
if (!documentForm_setups_item_people_item_teams(v.teams, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

function documentForm_setups_item_people(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_setups_item_people_item(v[at], tally)) return false;
return true;
}

function documentForm_setups_item_teams_item(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_phases_item_id(v.id, tally)) return false;
given += 1;
if (!documentForm_title(v.name, tally)) return false;
given += 1;
tally.given += given;
return true;
}

function documentForm_setups_item_teams(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_setups_item_teams_item(v[at], tally)) return false;
return true;
}

function documentForm_setups_item_pins_map_value_x(v: any, tally: Tally): boolean {
return typeof v === "number" && Number.isFinite(v);
}

function documentForm_setups_item_pins_map_value(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_setups_item_pins_map_value_x(v.x, tally)) return false;
given += 1;
if (!documentForm_setups_item_pins_map_value_x(v.y, tally)) return false;
given += 1;
tally.given += given;
return true;
}

function documentForm_setups_item_pins_map(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
for (const key of Object.keys(v)) {
if (!documentForm_phases_item_id(key, tally) || !documentForm_setups_item_pins_map_value(v[key], tally)) return false;
tally.given += 1;
}
return true;
}

function documentForm_setups_item_pins(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (v.map === undefined) {
v.map = {};
tally.filled += 1;
} else {
if (!documentForm_setups_item_pins_map(v.map, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

function documentForm_setups_item(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_phases_item_id(v.id, tally)) return false;
given += 1;
if (!documentForm_title(v.name, tally)) return false;
given += 1;
if (v.summary === undefined) {
v.summary = "";
tally.filled += 1;
} else {
if (!documentForm_setups_item_summary(v.summary, tally)) return false;
given += 1;
}
if (v.roles === undefined) {
v.roles = [];
tally.filled += 1;
} else {
if (!documentForm_setups_item_roles(v.roles, tally)) return false;
given += 1;
}
if (v.involvements === undefined) {
v.involvements = [];
tally.filled += 1;
} else {
if (!documentForm_setups_item_involvements(v.involvements, tally)) return false;
given += 1;
}
if (v.people === undefined) {
v.people = [];
tally.filled += 1;
} else {
if (!documentForm_setups_item_people(v.people, tally)) return false;
given += 1;
}
if (v.teams === undefined) {
v.teams = [];
tally.filled += 1;
} else {
if (!documentForm_setups_item_teams(v.teams, tally)) return false;
given += 1;
}
if (v.pins === undefined) {
v.pins = {"map":{}};
tally.filled += 2;
} else {
if (!documentForm_setups_item_pins(v.pins, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

function documentForm_setups(v: any, tally: Tally): boolean {
if (!Array.isArray(v)) return false;
for (let at = 0; at < v.length; at += 1) if (!documentForm_setups_item(v[at], tally)) return false;
return true;
}

function documentForm(v: any, tally: Tally): boolean {
if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
let given = 0;
if (!documentForm_format(v.format, tally)) return false;
given += 1;
if (!documentForm_version(v.version, tally)) return false;
given += 1;
if (!documentForm_title(v.title, tally)) return false;
given += 1;
if (v.rules !== undefined) {
if (!documentForm_rules(v.rules, tally)) return false;
given += 1;
}
if (v.phases === undefined) {
v.phases = [];
tally.filled += 1;
} else {
if (!documentForm_phases(v.phases, tally)) return false;
given += 1;
}
if (v.setups === undefined) {
v.setups = [];
tally.filled += 1;
} else {
if (!documentForm_setups(v.setups, tally)) return false;
given += 1;
}
tally.given += given;
return true;
}

export { documentForm };
