import { describe, expect, test } from "vitest";
import { tools } from "../../../src/agent/tools";
import { outsideUsualRange } from "../../../src/analysis/assumptions/outside";
import { remarksOn, remarkTold } from "../../../src/analysis/assumptions/remarks";
import { Session } from "../../../src/analysis/session";
import { ironbook } from "../../../src/cli/ironbook";
import { functionNamed } from "../../../src/functions/catalog";
import { answer } from "../../../src/functions/invoke";
import { said } from "../../../src/functions/said";
import type { SaidCell, Value } from "../../../src/functions/values";
import { remarksTexts } from "../../../src/messages/english/remarks";
import { describe as words } from "../../../src/messages/text";
import { inputKeys } from "../../../src/model/inputs/keys";
import { allAssumptions, defaultSet, formerSets, referenceSet, sets } from "../../../src/reference/index";
import movers from "../../../src/reference/movers.json";

type Changes = Readonly<Record<string, number>>;
const told = (changed: Changes, set = defaultSet): readonly string[] =>
  remarksOn({ ...referenceSet(set), ...changed }).map((remark) => words(remarkTold(remark)));
const keys = (about: string, changed: Changes, set = defaultSet): readonly string[] =>
  remarksOn({ ...referenceSet(set), ...changed }).flatMap((remark) => (remark.about === about ? [remark.key] : []));

describe("outside the usual range", () => {
  test.for([
    ["a price", { "market.hbi_price": 500 }, "outside the usual range of 240 to 490: market.hbi_price = 500 US$/t HBI"],
    ["a share", { "debt.gearing": 0.9 }, /^outside the usual range of [\d.]+ to [\d.]+: debt.gearing = 0.9$/],
    ["a value of a year", { "energy.gas_tariff.2035": 240_000 }, /: energy.gas_tariff.2035 = 240000 AZN\/1000 m3$/],
  ] as const)("%s", ([, changed, sentence]) => expect(told(changed)[0]).toMatch(sentence));

  test("nothing of the base, and nothing that is out of use", () => {
    expect(keys("outside", {})).toEqual([]);
    expect(keys("outside", { "capital.total": 5e9 })).toEqual([]);
    expect(keys("outside", { "capital.total": 5e9, "capital.announced": 1 })).toContain("capital.total");
  });

  test("at an end of the range is inside, a trifle beyond is outside", () => {
    for (const { key, low, high, choices, partOf } of allAssumptions()) {
      if (choices !== undefined || partOf !== undefined || low >= high) continue;
      const on = (value: number) => outsideUsualRange({ [key]: value }).length;
      expect([on(low), on(high)], key).toEqual([0, 0]);
    }
    expect(outsideUsualRange({ "market.hbi_price": 490.01 })).toHaveLength(1);
  });
});

describe("estimates that move NPV of the base most", () => {
  const estimates = allAssumptions().flatMap(({ key, source: { kind } }) => (kind === "estimate" ? [key] : []));
  test("those among the movers that are kept, the largest first, but for what is told as decided", () => {
    const wanted = Object.keys(movers).filter((key) => estimates.includes(key) && !inputKeys.get(key)?.decides);
    expect(wanted).toContain("market.hbi_price");
    expect(keys("estimate", {})).toEqual(wanted);
    expect(told({})[0]).toMatch(
      /^an estimate that moves NPV of the base by \d+ million US\$ over its range: market\.hbi_price = 360 /,
    );
  });
  test("a value of somebody's own is no estimate of the reference data; that of version 1 is", () => {
    expect(keys("estimate", { "market.hbi_price": 361 })).not.toContain("market.hbi_price");
    for (const { name } of [...sets, ...formerSets]) expect(keys("estimate", {}, name)).toContain("market.hbi_price");
  });
});

describe("what is decided for the reader", () => {
  test("every sentence stands at an input", () => {
    const used = [...inputKeys.values()].flatMap(({ decides }) =>
      decides === undefined ? [] : [`decides.${decides}`],
    );
    expect(Object.keys(remarksTexts).filter((id) => id.startsWith("decides."))).toEqual(
      expect.arrayContaining([...new Set(used)]),
    );
    expect(new Set(used).size).toBe(Object.keys(remarksTexts).filter((id) => id.startsWith("decides.")).length);
  });
  test("who bears the EU border cost, in all years and from a year on; choices by their word", () => {
    expect(told({ "carbon.cbam_seller_share": 1, "carbon.cbam_seller_share.2035": 0.25 })).toEqual(
      expect.arrayContaining([
        "decided here, the share of the EU border cost that the seller bears: carbon.cbam_seller_share = 1",
        "decided here, the share of the EU border cost that the seller bears: carbon.cbam_seller_share.2035 = 0.25",
        "decided here, whether capital is the announced total or built up from its parts: capital.announced = no",
      ]),
    );
    expect(told({}, "announced")).toContain(
      "decided here, whether capital is the announced total or built up from its parts: capital.announced = yes",
    );
  });
});

describe("is said where the result is read", () => {
  const context = { session: new Session() };
  const SET = "announced; market.hbi_price=500";
  const summary = (...args: unknown[]) =>
    said(answer(functionNamed("PROJECT_SUMMARY"), args, context) as Value) as readonly (readonly SaidCell[])[];
  const ran = async (...given: string[]) => {
    const all = { out: [] as string[], err: [] as string[] };
    await ironbook(["run", "--set", SET, ...given], {
      lines: async function* () {},
      read: () => "",
      print: (text) => all.out.push(text),
      complain: (text) => all.err.push(text),
    });
    return all;
  };
  const price = "outside the usual range of 240 to 490: market.hbi_price";

  test("in rows of the summary before the version; without headers their values alone", () => {
    const rows = summary(SET);
    const remarks = remarksOn({ ...referenceSet("announced"), "market.hbi_price": 500 });
    expect(rows.slice(-1 - remarks.length, -1)).toEqual(
      remarks.map(({ says, value, unit }) => [words(says), value, unit]),
    );
    expect(rows).toContainEqual([price, 500, "US$/t HBI"]);
    expect(summary(SET, "headers", false).at(-1 - remarks.length)).toEqual([remarks[0]?.value]);
  });

  test("of many that are outside, ten and how many more", () => {
    const high = allAssumptions()
      .filter(({ key, low, high }) => /^(cost|logistics|labour)\./.test(key) && low < high)
      .map(({ key, high }) => [key, high * 1.01]);
    const rows = summary(high);
    const outside = rows.filter(([label]) => /^outside/.test(String(label)));
    expect(high.length).toBeGreaterThan(11);
    expect(outside).toHaveLength(11);
    expect(outside.at(-1)?.[1]).toBe(outsideUsualRange(context.session.project(high as never).run.inputs).length - 10);
  });

  test("on the command line: all with the key results, with lines of one's own what is outside", async () => {
    const all = (await ran()).err.filter((line) => line.startsWith("remark: "));
    expect(all).toContain(`remark: ${price} = 500 US$/t HBI`);
    expect(all.some((line) => /decided here, .* capital\.announced = yes$/.test(line))).toBe(true);
    const own = (await ran("--lines", "returns.npv")).err.filter((line) => line.startsWith("remark: "));
    expect(own).toEqual(all.filter((line) => line.includes("outside")));
  });

  test("to a program and an agent", async () => {
    const json = JSON.parse((await ran("--format", "json")).out.join(""));
    const agent = tools.find(({ name }) => name === "run")?.answer({ set: SET }, context);
    for (const found of [json, agent])
      expect(found.remarks).toContainEqual({ about: "outside", key: "market.hbi_price", value: 500, says: price });
  });

  test("HBI that misses its specification, with the verdict beside NPV", () => {
    const missed =
      /^HBI misses its specification \(total Fe 0\.86\d+, metallic Fe 0\.81\d+, gangue 0\.10\d+\); (yes|no): /;
    expect(summary("announced")[1]?.[1]).toMatch(missed);
    expect(summary()[1]?.[1]).toMatch(/^(yes|no): /);
    expect(summary("announced; capital.hbi=0.5")[1]?.[1]).toMatch(
      /^inputs implausible: 1 \(capital\.hbi\); HBI misses/,
    );
    expect(summary("spec-consistent; ore.grade.2040=0.3")[1]?.[1]).toMatch(/^(yes|no): /);
  });
});
