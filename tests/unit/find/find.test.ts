import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { find, type Hit, ranks } from "../../../shared/find/find.ts";
import { foundKinds, type Target } from "../../../shared/find/find-index.ts";
import { foldText } from "../../../shared/find/fold-text.ts";
import type { RoleloomDocument, SetupId } from "../../../shared/model/document.ts";
import { arbitraryDocument } from "../../support/arbitraries.ts";
import { buildDocument, id, person, phase, role, setup, team } from "../../support/builders.ts";
import { generateTeam } from "../../support/generate-team.ts";

const today = id<SetupId>("today");
const document = buildDocument({
  phases: [phase("Development", "Train the model"), phase("Deployment", "Serve the model")],
  setups: [
    setup("Today", {
      roles: [
        role("Model validator"),
        role("Model owner, retail"),
        role("ML engineer", { summary: "Builds models", skills: ["PyTorch"] }),
        role("Remodelling lead"),
        role("Zoë Łuczak's deputy"),
      ],
      people: [
        person("Ada Adler", { roles: [{ role: "ml-engineer", share: 1 }] }),
        person("Open position", { vacant: true, roles: [{ role: "model-validator", share: 1 }] }),
      ],
      teams: [team("Core")],
    }),
    setup("Tomorrow", { roles: [role("ML engineer"), role("Model steward")], summary: "After the move" }),
  ],
});

const hitsOf = (words: string, shown: SetupId | null = today): readonly Hit[] =>
  find(document, shown, words).flatMap(({ hits }) => hits);
const namesOf = (words: string) => hitsOf(words).map(({ name }) => name);

/** The texts of what a target points at, from the document itself. */
function textsAt({ phases, setups }: RoleloomDocument, target: Target): readonly string[] {
  const at = "setup" in target ? setups.find((each) => each.id === target.setup)! : setups[0]!;
  switch (target.kind) {
    case "role": {
      const found = at.roles.find((each) => each.id === target.role)!;
      return [found.name, found.category, found.summary, ...found.skills];
    }
    case "phase":
      return [phases.find((each) => each.id === target.phase)!.name];
    case "task":
      return [phases.flatMap(({ tasks }) => tasks).find((each) => each.id === target.task)!.name];
    case "person":
    case "vacancy": {
      const found = at.people.find((each) => each.id === target.person)!;
      const held = found.roles.map((share) => at.roles.find((each) => each.id === share.role)!.name);
      return [found.name, ...held];
    }
    case "team":
      return [at.teams.find((each) => each.id === target.team)!.name];
    case "setup":
      return [at.name, at.summary];
  }
}

/** A document, and words some of which are cut out of its names. */
const searches = arbitraryDocument.chain((made) => {
  const names = [
    ...made.phases.flatMap(({ name, tasks }) => [name, ...tasks.map((task) => task.name)]),
    ...made.setups
      .flatMap(({ roles, people, teams }) => [...roles, ...people, ...teams])
      .map(({ name }) => name),
  ];
  const cut = fc
    .tuple(fc.constantFrom("a", ...names), fc.nat(20), fc.integer({ min: 1, max: 8 }))
    .map(([name, from, length]) =>
      [...name]
        .slice(from % [...name].length)
        .slice(0, length)
        .join(""),
    );
  return fc.record({
    made: fc.constant(made),
    words: fc.array(cut, { minLength: 1, maxLength: 3 }).map((each) => each.join(" ")),
  });
});

describe("find", () => {
  it("finds roles, phases, tasks, people, vacancies, teams and setups, and nothing without words", () => {
    const kindsOf = (words: string) => find(document, today, words).map(({ kind }) => kind);
    expect(kindsOf("e").toSorted()).toEqual([...foundKinds].toSorted());
    expect(kindsOf("tomorrow")).toEqual(["setup"]);
    expect(find(document, today, "  ")).toEqual([]);
  });

  it("ranks the whole name, its start, a word's start, inside a word, scattered words, then what stands beside", () => {
    const roles = find(document, today, "model")[0]!;
    expect(roles.hits.map(({ name, rank }) => [name, rank])).toEqual([
      ["Model validator", "start"],
      ["Model owner, retail", "start"],
      ["Model steward", "start"],
      ["Remodelling lead", "inside"],
      ["ML engineer", "beside"],
    ]);
    expect(hitsOf("core")[0]?.rank).toBe("whole");
    expect(hitsOf("retail")[0]?.rank).toBe("word");
    expect(hitsOf("retail owner")[0]?.rank).toBe("scattered");
  });

  it("puts the kind with the best hit first", () => {
    expect(find(document, today, "development")[0]?.kind).toBe("phase");
    expect(find(document, today, "serve")[0]?.kind).toBe("task");
  });

  it("tells what beside the name holds the word", () => {
    expect(hitsOf("pytorch")[0]?.matched).toEqual({ what: "skill", text: "PyTorch" });
    expect(hitsOf("engineer builds")[0]?.matched).toEqual({ what: "summary", text: "Builds models" });
    expect(hitsOf("ada engineer")[0]?.matched).toEqual({ what: "role", text: "ML engineer" });
    expect(hitsOf("ada")[0]?.matched).toBeNull();
  });

  it("folds letter case, accents, letters with strokes, wide letters and spaces", () => {
    for (const words of ["ZOE luczak", "zoë łuczak’s".slice(0, 9), "  zoe   LUCZAK "]) {
      expect(namesOf(words)).toEqual(["Zoë Łuczak's deputy"]);
    }
    expect(foldText("ＭＬ Straße İzmir Ærø")).toBe("ml strasse izmir aero");
    expect(foldText("データ")).not.toBe(foldText("テータ"));
  });

  it("finds what several setups have once, in the shown one", () => {
    const setupsOf = (shown: string) =>
      hitsOf("ml engineer", id<SetupId>(shown))
        .filter(({ target }) => target.kind === "role")
        .map(({ target }) => "setup" in target && target.setup);
    expect(setupsOf("today")).toEqual(["today"]);
    expect(setupsOf("tomorrow")).toEqual(["tomorrow"]);
    expect(namesOf("steward")).toEqual(["Model steward"]);
  });

  it("finds only what holds every word, with the better ranks first", () => {
    fc.assert(
      fc.property(searches, ({ made, words }) => {
        const wanted = foldText(words).split(" ");
        const groups = find(made, made.setups[0]?.id ?? null, words);
        for (const { kind, hits } of groups) {
          const order = hits.map(({ rank }) => ranks.indexOf(rank));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          for (const hit of hits) {
            expect(hit.target.kind).toBe(kind);
            const texts = textsAt(made, hit.target).map(foldText);
            expect(texts[0]).toBe(foldText(hit.name));
            const inName = wanted.every((word) => texts[0]!.includes(word));
            expect(inName || hit.rank === "beside").toBe(true);
            expect(wanted.every((word) => texts.some((text) => text.includes(word)))).toBe(true);
          }
        }
        const best = groups.map(({ hits }) => ranks.indexOf(hits[0]!.rank));
        expect(best).toEqual(best.toSorted((a, b) => a - b));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it("misses no role of the shown setup that holds every word", () => {
    fc.assert(
      fc.property(searches, ({ made, words }) => {
        const wanted = foldText(words).split(" ");
        const [shown] = made.setups;
        const holders = (shown?.roles ?? []).filter(({ name, category, summary, skills }) => {
          const texts = [name, category, summary, ...skills].map(foldText);
          return wanted[0] !== "" && wanted.every((word) => texts.some((text) => text.includes(word)));
        });
        const found = find(made, shown?.id ?? null, words)
          .flatMap(({ hits }) => hits)
          .flatMap(({ target }) =>
            target.kind === "role" && target.setup === shown?.id ? [target.role] : [],
          );
        expect(found.toSorted()).toEqual(holders.map((each) => each.id).toSorted());
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it("answers the same for a large team whether or not it was searched before", () => {
    const large = generateTeam({ roles: 500, seed: 3 });
    const shown = large.setups[0]!.id;
    const first = find(large, shown, "senior data");
    expect(find(structuredClone(large), shown, "senior data")).toEqual(first);
    expect(first[0]!.hits.length).toBeGreaterThan(5);
  });
});
