import fc from "fast-check";
import { expect, test } from "vitest";
import { Memory } from "../../src/analysis/memory";

test("what was asked for longest ago goes first, whatever its age", () => {
  const memory = new Memory<number>(3);
  for (const key of ["a", "b", "c"]) memory.set(key, 1, 1);
  memory.get("a");
  memory.set("d", 1, 1);
  expect(["a", "b", "c", "d"].map((key) => memory.get(key))).toEqual([1, undefined, 1, 1]);
});

test("a value that grows pushes out others, and itself when it is too large alone", () => {
  const memory = new Memory<string>(10);
  memory.set("old", "x", 4);
  memory.set("new", "y", 4);
  memory.grow("new", 3);
  expect([memory.get("old"), memory.get("new")]).toEqual([undefined, "y"]);
  memory.grow("new", 4);
  expect(memory.get("new")).toBeUndefined();
  memory.grow("gone", 5);
  memory.set("larger than all", "z", 11);
  expect(memory.get("larger than all")).toBeUndefined();
  memory.set("ten", "z", 10);
  expect(memory.get("ten")).toBe("z");
});

type Step =
  | { readonly do: "get" }
  | { readonly do: "set"; readonly size: number }
  | { readonly do: "grow"; readonly size: number };

test("it does as a list of entries by last use does", () => {
  const key = fc.constantFrom("a", "b", "c", "d", "e");
  const size = fc.integer({ min: 0, max: 6 });
  const step = fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ do: fc.constant("get" as const) }),
    fc.record({ do: fc.constant("set" as const), size }),
    fc.record({ do: fc.constant("grow" as const), size }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, step), { maxLength: 60 }), (steps) => {
      const limit = 12;
      const memory = new Memory<number>(limit);
      let list: { readonly key: string; readonly value: number; readonly size: number }[] = [];
      for (const [value, [name, what]] of steps.entries()) {
        const there = list.find((entry) => entry.key === name);
        const others = list.filter((entry) => entry.key !== name);
        if (what.do === "get") {
          expect(memory.get(name)).toBe(there?.value);
          if (there !== undefined) list = [...others, there];
          continue;
        }
        if (what.do === "set") {
          memory.set(name, value, what.size);
          list = [...others, { key: name, value, size: what.size }];
        } else {
          memory.grow(name, what.size);
          list = list.map((entry) => (entry === there ? { ...entry, size: entry.size + what.size } : entry));
        }
        while (list.reduce((sum, entry) => sum + entry.size, 0) > limit) list.shift();
      }
      expect(["a", "b", "c", "d", "e"].filter((one) => memory.get(one) !== undefined)).toEqual(
        list.map((entry) => entry.key).sort(),
      );
    }),
  );
});
