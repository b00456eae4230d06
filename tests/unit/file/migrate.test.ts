import { describe, expect, it } from "vitest";
import { type Migration, migrate, migrations } from "../../../shared/file/migrate.ts";
import { formatVersion } from "../../../shared/model/vocabulary.ts";

describe("migrating", () => {
  const steps = new Map<number, Migration>([
    [1, ({ caption, ...rest }) => ({ ...rest, title: caption })],
    [
      2,
      (document) => ({
        ...document,
        title: `${String(document.title)}, once version ${String(document.version)}`,
      }),
    ],
  ]);

  it("takes an old document through every version in turn and keeps unknown fields", () => {
    expect(migrate({ version: 1, caption: "Team", note: 1 }, 1, 3, steps)).toEqual({
      version: 3,
      title: "Team, once version 2",
      note: 1,
    });
  });

  it("begins at the document's own version", () => {
    expect(migrate({ version: 2, title: "Team" }, 2, 3, steps)).toEqual({
      version: 3,
      title: "Team, once version 2",
    });
  });

  it("leaves a document of the present version as it is", () => {
    const document = { version: 3 };
    expect(migrate(document, 3, 3, steps)).toBe(document);
  });

  it("throws where a version has been forgotten", () => {
    expect(() => migrate({}, 1, 4, steps)).toThrow("version 3");
  });

  it("has a step from every older version", () => {
    expect([...migrations.keys()].sort()).toEqual(
      Array.from({ length: formatVersion - 1 }, (_, index) => index + 1),
    );
  });
});
