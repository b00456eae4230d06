import { describe, expect, it, vi } from "vitest";
import { createHandOver, filesNamed } from "../../../electron/main/hand-over.ts";

describe("files handed over by the system", () => {
  it("wait until the page asks, in order, then come at once", () => {
    const handOver = createHandOver();
    const deliver = vi.fn();
    handOver.offer("a");
    handOver.offer("b");
    expect(handOver.take(deliver)).toBe("a");
    handOver.offer("c");
    expect(deliver).not.toHaveBeenCalled();
    expect([handOver.take(deliver), handOver.take(deliver), handOver.take(deliver)]).toEqual([
      "b",
      "c",
      null,
    ]);
    handOver.offer("d");
    expect(deliver).toHaveBeenCalledExactlyOnceWith("d");
  });

  it("wait again while the page is loaded anew", () => {
    const handOver = createHandOver();
    const deliver = vi.fn();
    handOver.take(deliver);
    handOver.stopListening();
    handOver.offer("a");
    expect(deliver).not.toHaveBeenCalled();
    expect(handOver.take(deliver)).toBe("a");
  });
});

describe("files named on a command line", () => {
  const named = (isPackaged: boolean, ...argv: string[]) =>
    filesNamed({ argv, folder: "/home/ada", isPackaged });

  it("come after the program, and after its folder when run from a checkout", () => {
    expect(named(true, "/opt/roleloom", "a.roleloom")).toEqual(["/home/ada/a.roleloom"]);
    expect(named(false, "electron", ".", "a.roleloom")).toEqual(["/home/ada/a.roleloom"]);
    expect(named(false, "electron", ".")).toEqual([]);
  });

  it("are full paths, switches left out", () => {
    expect(named(true, "roleloom", "--no-sandbox", "-x", "", "/tmp/a", "../b")).toEqual([
      "/tmp/a",
      "/home/b",
    ]);
  });
});
