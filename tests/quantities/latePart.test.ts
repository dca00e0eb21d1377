import { describe, expect, test, vi } from "vitest";
import { describe as sentence } from "../../src/messages/text";
import { IronError } from "../../src/quantities/errors";
import { LatePart } from "../../src/quantities/latePart";

describe("a part that is loaded late", () => {
  test("is waited for once, and then at hand", async () => {
    const bring = vi.fn(async () => ({ two: 2 }));
    const part = new LatePart(bring);
    expect(part.atHand).toBeUndefined();
    const first = part.use(({ two }) => two + 1);
    expect(first).toBeInstanceOf(Promise);
    expect(await first).toBe(3);
    expect(part.use(({ two }) => two + 2)).toBe(4);
    expect(bring).toHaveBeenCalledTimes(1);
  });

  test("that does not come is told with the reason and a remedy, and tried again by whoever asks next", async () => {
    const bring = vi.fn(async () => "words").mockRejectedValueOnce(new Error("Loading chunk 7 failed"));
    const part = new LatePart(bring);
    const failure = await Promise.resolve(part.use((words) => words)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(IronError);
    if (!(failure instanceof IronError)) return;
    expect(failure.kind).toBe("unavailable");
    expect(sentence(failure)).toBe(
      "a part of the add-in could not be loaded: Loading chunk 7 failed; check the connection to the add-in's host, then calculate all anew (Ctrl+Alt+F9) or open the workbook again",
    );
    expect(await part.use((words) => words)).toBe("words");
    expect(bring).toHaveBeenCalledTimes(2);
  });

  test("an error of what is made of it is not one of loading", async () => {
    const part = new LatePart(async () => 1);
    const defect = () => {
      throw new RangeError("defect");
    };
    await expect(part.use(defect)).rejects.toThrow(RangeError);
    expect(() => part.use(defect)).toThrow(RangeError);
  });
});
