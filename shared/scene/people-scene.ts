import { enclose } from "../layout/geometry.ts";
import { layoutPeople } from "../layout/people-layout.ts";
import type { PeopleLayout, TeamHead } from "../layout/people-places.ts";
import { peopleText } from "../layout/person-text.ts";
import type { Person, PersonId, Role, RoleId, RoleloomDocument, Setup, TeamId } from "../model/document.ts";
import { type FoldedPeople, foldPeople } from "../model/fold-people.ts";
import { noFolds } from "../model/folds.ts";
import { categoriesInUse } from "../model/queries.ts";
import { measureText } from "../text/measure.ts";
import { fitLine } from "../text/wrap.ts";
import { behindPart } from "./behind-pill.ts";
import { textMark } from "./marks.ts";
import { type CategoryColours, categoryColours, type Palette, palettes } from "./palette.ts";
import { reportId } from "./part-ids.ts";
import { peopleLegend } from "./people-legend.ts";
import { peopleDescription, personLabel, reportLabel } from "./people-words.ts";
import { personCardPart } from "./person-card.ts";
import { firstReportMarks, furtherReportMarks } from "./report-line.ts";
import type { Part, Scene, SceneOptions } from "./scene.ts";
import { surround } from "./surround.ts";
import { teamCardPart } from "./team-card.ts";

const teamFont = { sizePx: 13, weight: 600 } as const;
/** A drawing this wide has its title at rest size. */
const restWidthPx = 1600;

type Drawing = {
  /** Those who are shown. */
  readonly setup: Setup;
  readonly folded: FoldedPeople;
  readonly isByTeam: boolean;
  readonly layout: PeopleLayout;
  readonly palette: Palette;
  readonly coloursOf: (category: string) => CategoryColours;
  readonly roles: ReadonlyMap<RoleId, Role>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly teams: ReadonlyMap<TeamId, string>;
};

/** The people of one setup and who reports to whom, ready to render: same arguments, same scene. */
export function peopleScene(document: RoleloomDocument, whole: Setup, { theme, folds }: SceneOptions): Scene {
  const palette = palettes[theme];
  const { people: peopleFolds } = folds ?? noFolds;
  const folded = foldPeople(whole, peopleFolds);
  const { setup } = folded;
  const layout = layoutPeople(setup);
  const categories = categoriesInUse(setup.roles);
  const coloursOf = categoryColours(categories, palette);
  const drawing: Drawing = {
    setup,
    folded,
    isByTeam: peopleFolds.openTeams !== null,
    layout,
    palette,
    coloursOf,
    roles: new Map(setup.roles.map((role) => [role.id, role])),
    people: new Map(whole.people.map((person) => [person.id, person])),
    teams: new Map(setup.teams.map(({ id, name }) => [id, name])),
  };
  const cards = cardParts(drawing);
  const pills = pillParts(drawing);
  const { title, key, frame } = surround(
    {
      document,
      setup: whole,
      palette,
      bounds: layout.bounds,
      emphasis: Math.max(1, layout.bounds.width / restWidthPx),
    },
    peopleLegend(setup, layout, folded, coloursOf, palette),
  );
  return {
    frame,
    background: palette.background,
    title: `${document.title} · ${setup.name} · People`,
    description: peopleDescription(
      whole,
      [...cards, ...pills].map(({ label }) => label),
    ),
    parts: [
      ...lineParts(drawing),
      ...layout.teamHeads.flatMap(teamHeadPart(drawing)),
      ...cards,
      ...pills,
      title,
      key,
    ],
  };
}

/** Further lines lie on top of those of the tree, which they cross. */
function lineParts({ layout, people, palette }: Drawing): readonly Part[] {
  return layout.lines.flatMap(({ manager, report, isFirst, points, scale }) => {
    const [above, below] = [people.get(manager), people.get(report)];
    if (!above || !below) return [];
    return {
      id: reportId(manager, report),
      subject: { kind: "report", manager, report },
      origin: { x: 0, y: 0 },
      bounds: enclose(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))),
      label: reportLabel(below, above),
      marks: isFirst ? firstReportMarks(points, scale, palette) : furtherReportMarks(points, palette),
    };
  });
}

const teamHeadPart =
  ({ teams, palette, isByTeam }: Drawing) =>
  ({ team, at, widthPx }: TeamHead): readonly Part[] => {
    const name = teams.get(team);
    if (name === undefined) return [];
    const shown = fitLine(name, widthPx, teamFont);
    return [
      {
        id: `team:${team}`,
        subject: isByTeam ? { kind: "team-fold", team } : { kind: "decoration" },
        origin: at,
        bounds: { x: 0, y: 0, width: Math.min(widthPx, measureText(shown, teamFont)), height: 20 },
        label: `Team ${name}`,
        marks: [textMark(shown, { x: 0, y: 14 }, teamFont, palette.ink)],
      },
    ];
  };

function cardParts({
  setup,
  folded,
  layout,
  palette,
  coloursOf,
  roles,
  people,
  teams,
}: Drawing): readonly Part[] {
  const cards = peopleText(setup);
  return layout.people.flatMap((place) => {
    const [person, text] = [setup.people[place.index], cards[place.index]];
    if (!person || !text) return [];
    const team = folded.teams.get(person.id);
    if (team !== undefined) return teamCardPart(team, { person, place, text, roles, coloursOf, palette });
    const managers = person.reportsTo.flatMap((id) => people.get(id) ?? []);
    const label = personLabel(person, roles, teams, managers);
    return personCardPart({ person, place, text, label, roles, coloursOf, palette });
  });
}

function pillParts({ setup, layout, palette, folded: { behind } }: Drawing): readonly Part[] {
  return layout.people.flatMap((place) => {
    const [person, hidden] = [setup.people[place.index], behind.get(place.person)];
    return person && hidden ? behindPart(person, place, hidden, palette) : [];
  });
}
