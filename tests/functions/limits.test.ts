import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { catalog, functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { isErrorValue } from "../../src/functions/values";
import { message } from "../../src/messages/message";
import { edges, frozenLimits, inSigns, nextNumber } from "../limits";

/** What every argument of every function may be, written down and reviewed, as ids.txt holds their names. */
const frozen = frozenLimits("tests/functions/limits.txt");

const context = { session: new Session() };

test("the limits of all arguments are those of the reviewed list", () => {
  const limits = catalog.flatMap(({ id, args }) =>
    Object.entries(args)
      .filter(([, { interval, choices }]) => interval !== undefined || choices !== undefined)
      .map(([name, { interval, choices }]) => `${id} ${name}: ${inSigns(interval, choices)}`),
  );
  expect(limits.toSorted(), "tests/functions/limits.txt").toEqual(
    frozen.map(({ name, says }) => `${name}: ${says}`).toSorted(),
  );
});

/** Of a series rounding may have left a little below nil, which COVER_RATIOS forgives. */
const visible = (at: number, up: boolean): number => at + (up ? 1e-6 : -1e-6) * Math.max(1, Math.abs(at));

test.for(frozen.map((limit) => [limit.name, limit] as const))(
  "%s takes its ends and nothing beyond",
  async ([, limit]) => {
    const [id = "", name = ""] = limit.name.split(" ");
    const definition = functionNamed(id);
    const place = Object.keys(definition.args).indexOf(name);
    const label = definition.labels?.[name] ?? name.replaceAll("_", " ");
    const series = definition.args[name]?.shape === "matrix";
    const args: readonly unknown[] = definition.examples[0].args;
    const given = [...args, ...new Array<null>(place + 1).fill(null)].slice(0, Math.max(args.length, place + 1));
    const refused = async (value: number | string): Promise<boolean> => {
      const first: readonly unknown[] = [given[place]].flat(3);
      const found = await answer(definition, given.with(place, series ? [first.with(0, value)] : value), context);
      const limited = isErrorValue(found) && /^(domain\.|argument\.choice)/.test(found.id ?? "");
      const named = series ? message("item.of", { name: label, item: 1 }) : label;
      // a range of one cell is called as its argument
      return limited && [named, label].some((name) => isDeepStrictEqual(found.values?.name, name));
    };
    const { inside, outside } = edges(limit, series ? visible : nextNumber);
    for (const value of inside) expect(await refused(value), `${limit.name} = ${value}`).toBe(false);
    for (const value of outside) expect(await refused(value), `${limit.name} = ${value}`).toBe(true);
  },
);
