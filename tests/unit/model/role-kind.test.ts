import { describe, expect, it } from "vitest";
import type { Role } from "../../../shared/model/document.ts";
import { roleKind } from "../../../shared/model/role-kind.ts";
import { buildDocument, role, setup } from "../../support/builders.ts";

const kindOf = (name: string) => roleKind(roleOf(name));

function roleOf(name: string): Role {
  return buildDocument({ setups: [setup("One", { roles: [{ ...role("x"), name }] })] }).setups[0]!.roles[0]!;
}

describe("the kind of a role", () => {
  it.each([
    "Data engineer",
    "data  Engineer",
    "Senior data engineer",
    "Sr. Data Engineer",
    "Lead data engineer, Payments",
    "Data engineer, Payments 3",
    "Data engineer 12",
    "Data engineer II",
    "Data engineer #4",
    "Data engineer (Payments)",
    "Data engineer – Credit risk",
    "Data engineer: claims",
    "Data engineer、支払い",
  ])("of “%s” is data engineer", (name) => {
    expect(kindOf(name).kind).toBe("data engineer");
  });

  it.each([
    ["Lead", "lead"],
    ["Senior, Payments", "senior"],
    ["Tech lead", "tech lead"],
    ["Full-stack developer", "full-stack developer"],
    ["(unnamed)", "(unnamed)"],
    ["42", "42"],
    ["データエンジニア", "データエンジニア"],
  ])("of “%s” keeps what it would be nothing without", (name, kind) => {
    expect(kindOf(name).kind).toBe(kind);
  });

  it("is spelt in the plural where the plural is certain", () => {
    expect(kindOf("Senior product owner").name).toBe("Product owners");
    expect(kindOf("Data Engineer 2").name).toBe("Data Engineers");
    expect(kindOf("Datenanalyst").name).toBe("Datenanalyst");
    expect(kindOf("Head of data").name).toBe("Head of data");
    expect(kindOf("営業").name).toBe("営業");
  });
});
