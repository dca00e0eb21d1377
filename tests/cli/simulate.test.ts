import { describe, expect, test } from "vitest";
import { ironbook } from "../../src/cli/ironbook";
import { changed, library } from "../analysis/sipmath/libraries";

const FILES: Record<string, string> = {
  "ranges.csv": "key,distribution\nmarket.hbi_price,uniform,300,400\n",
  "calendar.csv": "project.first_year,uniform,2026,2030\n",
  "correlation.csv": ",market.hbi_price,market.scrap\nmarket.hbi_price,1,0.5\nmarket.scrap,0.5,1\n",
  "lopsided.csv": ",market.hbi_price,market.scrap\nmarket.hbi_price,1,0.5\nmarket.scrap,0.4,1\n",
  "no.json": "{}",
  "prices.SIPmath": JSON.stringify(library()),
  "old.json": JSON.stringify(changed(["libraryType"], "SIPmath_2_0")),
  "stranger.json": JSON.stringify(changed(["sips", 0, "name"], "market.scrup")),
  "falling.json": JSON.stringify(changed(["sips", 0, "arguments", "aCoefficients"], [1, 1, 0, -5])),
  "cut.json": JSON.stringify(library()).slice(0, -9),
};

/** What a command prints, complains and exits with. */
async function say(...words: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await ironbook(words, {
    lines: async function* () {},
    read: (path) => {
      const content = FILES[path];
      if (content === undefined) throw new Error("no such file");
      return content;
    },
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { out: out.join("\n"), err: err.join("\n"), code };
}

const few = ["simulate", "--trials", "200", "--outputs", "returns.npv,cover.dscr_least,market.reference"];

describe("simulate", () => {
  test("prints a table: what was done, what is held, and each line with its errors", async () => {
    const { out, err, code } = await say(...few);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("200 trials with the seed 1");
    expect(out).toContain("the loan of the base is held in every trial");
    expect(out).toContain("NPV after tax, US$");
    expect(out).toMatch(/P10 +-[\d,]+ +[\d,]+/);
    expect(out).toContain("HBI reference price, CFR Italy");
  });

  test("prints JSON that is the same for the same seed, and another for another", async () => {
    const [one, same, other] = await Promise.all([
      say(...few, "--format", "json"),
      say(...few, "--format", "json"),
      say(...few, "--format", "json", "--seed", "2"),
    ]);
    expect(same.out).toBe(one.out);
    expect(other.out).not.toBe(one.out);
    const told = JSON.parse(one.out);
    expect(told).toMatchObject({ trials: 200, seed: 1, financing: "held" });
    expect(told.lines.map(({ line }: { line: string }) => line)).toEqual(["returns.npv", "cover.dscr_least"]);
    expect(JSON.stringify(told)).not.toMatch(/worker|date|time"/i);
  });

  test("prints every trial in CSV", async () => {
    const { out } = await say(...few, "--format", "csv");
    const rows = out.trim().split("\n");
    expect(rows[0]).toBe("trial,refused,returns.npv,cover.dscr_least");
    expect(rows).toHaveLength(201);
  });

  test("in parts, merged, is the whole", async () => {
    const whole = await say(...few, "--format", "json");
    for (const k of [1, 2, 3]) FILES[`${k}.json`] = (await say(...few, "--shard", `${k}/3`)).out;
    const merged = await say("simulate", "--format", "json", "--merge", "1.json", "2.json", "3.json");
    expect([merged.err, merged.code]).toEqual(["", 0]);
    expect(merged.out).toBe(whole.out);
  });

  test("in parts, merged, is the whole with the same trials without the cut-off, in both forms", async () => {
    const stopping = [...few, "--override", "project.stop=yes"];
    for (const k of [1, 2]) FILES[`stop${k}.json`] = (await say(...stopping, "--shard", `${k}/2`)).out;
    const parts = ["--merge", "stop2.json", "stop1.json"];
    const [table, json] = await Promise.all([say(...stopping), say(...stopping, "--format", "json")]);
    expect((await say("simulate", ...parts)).out).toBe(table.out);
    expect((await say("simulate", "--format", "json", ...parts)).out).toBe(json.out);
    expect(table.out).toContain("The same trials without the cut-off, project.stop=no");
    // what a simulation of its own says that has no cut-off
    const direct = JSON.parse((await say(...few, "--override", "project.stop=no", "--format", "json")).out);
    const told = JSON.parse(json.out);
    const plain = (lines: readonly object[]) =>
      lines.map((line) => ({ ...line, percentiles: undefined, stages: undefined, drivers: undefined }));
    expect(plain(told.withoutCutOff)).toEqual(plain(direct.lines));
    expect(told.lines[0].mean.value).toBeGreaterThan(direct.lines[0].mean.value);
    expect(direct.withoutCutOff).toBeUndefined();
    expect((await say(...few)).out).not.toContain("without the cut-off");
  });

  test("tells of each line what decides it, how it settled, and the trials behind its percentiles", async () => {
    const [{ out: table }, { out: json }] = await Promise.all([say(...few), say(...few, "--format", "json")]);
    const [npv] = JSON.parse(json).lines;
    expect(npv.drivers).toHaveLength(5);
    expect(npv.drivers[0].key).toBe("market.hbi_price");
    expect(npv.stages.at(-1)).toMatchObject({ trials: 200, mean: npv.mean.value });
    expect(npv.stages.at(-1).percentiles).toEqual(npv.percentiles.map(({ value }: { value: number }) => value));
    const { out: csv } = await say(...few, "--format", "csv");
    const values = csv.split("\n").map((row) => Number(row.split(",")[2]));
    for (const { value, trial } of npv.percentiles) {
      const nearest = Math.min(...values.slice(1).map((one) => Math.abs(one - value)));
      expect(Math.abs((values[trial] ?? Number.NaN) - value)).toBe(nearest);
      expect(table).toMatch(new RegExp(`^P\\d+ .* ${trial}( |$)`, "m"));
    }
    expect(table).toMatch(/^market\.hbi_price +0\.\d+ +0\.\d+ +\d/m);
    expect(table).toContain("NPV after tax, US$: after so many trials");
    const none = await say(...few, "--format", "json", "--drivers", "0");
    expect(JSON.parse(none.out).lines[0].drivers).toEqual([]);
    const all = await say(...few, "--format", "json", "--drivers", "1000");
    expect(JSON.parse(all.out).lines[0].drivers.slice(0, 5)).toEqual(npv.drivers);
  });

  test.each([
    ["announced", "17"],
    ["hydrogen-30", "P90"],
  ])("opens a trial of %s as overrides, and as a file, that give what the trial gave: %s", async (set, trial) => {
    const asked = ["simulate", "--set", set, "--trials", "150", "--seed", "3", "--override", "project.stop=yes"];
    const ids = ["returns.npv", "equity.npv"];
    const outputs = ["--outputs", ids.join()];
    const { out, err, code } = await say(...asked, ...outputs, "--trial", trial);
    expect(code).toBe(0);
    const number = Number(/^trial (\d+) of 150 with the seed 3$/m.exec(err)?.[1]);
    const { out: csv } = await say(...asked, ...outputs, "--format", "csv");
    const gave = csv.split("\n")[number]?.split(",").slice(2).map(Number);
    for (const format of ["json", "csv"])
      FILES[`trial.${format}`] = (await say(...asked, ...outputs, "--trial", trial, "--format", format)).out;
    for (const given of [
      ["--set", set, "--override", "project.stop=yes", "--override", out],
      ["--assumptions", "trial.json"],
      ["--assumptions", "trial.csv"],
    ]) {
      const run = await say("run", ...given, "--lines", ids.join(), "--format", "csv");
      expect(run.err).not.toContain("not in the table");
      const [, ...rows] = run.out.trim().split("\n");
      expect(rows).toHaveLength(ids.length);
      for (const [k, row] of rows.entries()) {
        const value = Number(row.split(",").at(-1));
        expect(Math.abs(value / (gave?.[k] ?? Number.NaN) - 1)).toBeLessThan(1e-9);
      }
    }
  });

  test("says of a trial that was refused by which rule", async () => {
    const { out } = await say("simulate", "--trials", "400", "--outputs", "returns.npv", "--format", "csv");
    const [, number = "", rule = ""] = /^(\d+),(E-[A-Z0-9-]+),/m.exec(out) ?? [];
    const { err, code } = await say("simulate", "--trials", "400", "--outputs", "returns.npv", "--trial", number);
    expect(code).toBe(0);
    expect(err).toContain(`trial ${number} was refused`);
    expect(err).toContain(rule);
  });

  test("takes ranges and correlations of files", async () => {
    const { out } = await say(...few, "--ranges", "ranges.csv", "--correlation", "correlation.csv", "--format", "json");
    const plain = await say(...few, "--format", "json");
    expect(JSON.parse(out).lines[0].mean.value).not.toBe(JSON.parse(plain.out).lines[0].mean.value);
  });

  test("takes a SIPmath library, says whose trials they are, and gives its parts the same", async () => {
    const { out } = await say(...few, "--ranges", "prices.SIPmath");
    expect(out).toContain("trial n is that of PM_Index n");
    const own = await say(...few, "--ranges", "prices.SIPmath", "--streams", "own");
    expect(own.out).toContain("the library's own streams are not used");
    const whole = await say(...few, "--ranges", "prices.SIPmath", "--format", "csv");
    for (const k of [1, 2])
      FILES[`${k}.json`] = (await say(...few, "--ranges", "prices.SIPmath", "--shard", `${k}/2`)).out;
    const merged = await say("simulate", "--format", "csv", "--merge", "1.json", "2.json");
    expect(merged.out).toBe(whole.out);
  });

  test("writes a SIPmath library of its results: the same question, the same text, and read again", async () => {
    const words = [...few, "--format", "sipmath"];
    const [one, same] = [await say(...words), await say(...words)];
    expect([one.err, one.code]).toEqual(["", 0]);
    expect(same.out).toBe(one.out);
    const told = JSON.parse(one.out);
    expect(told).toMatchObject({ objectType: "sipModel", libraryType: "SIPmath_3_0", version: "1" });
    expect(told.provenance).toMatch(/200 trials with the seed 1, of which \d+ ran/);
    expect(told.provenance).toContain(
      "not in the library, as no single number that varies from trial to trial: market.reference",
    );
    expect(one.out).not.toMatch(/dateCreated/);
    FILES["results.json"] = one.out;
    // its sips are results, which nothing draws
    expect((await say(...few, "--ranges", "results.json")).err).toContain("returns.npv");
  });

  test("writes what it draws as a library, which it takes again", async () => {
    const { out, err } = await say("simulate", "--inputs", "--format", "sipmath", "--ranges", "ranges.csv");
    expect(err).toBe("");
    FILES["inputs.json"] = out;
    const told = JSON.parse(out).sips.find(({ name }: { name: string }) => name === "market.hbi_price");
    expect(told.arguments).toMatchObject({ lowerBound: 300, upperBound: 400 });
    const again = await say(...few, "--ranges", "inputs.json");
    expect([again.err, again.code]).toEqual(["", 0]);
  });

  test.each([
    [["--ranges", "old.json"], "only SIPmath_3_0 is read"],
    [["--ranges", "stranger.json"], "market.scrup"],
    [["--ranges", "falling.json"], "does not rise at a share of"],
    [["--ranges", "cut.json"], "cut.json"],
    [["--ranges", "prices.SIPmath", "--correlation", "correlation.csv"], "leave out --correlation"],
    [["--ranges", "prices.SIPmath", "--streams", "mine"], "--streams must be library or own, got 'mine'"],
    [["--ranges", "ranges.csv", "--streams", "own"], "--streams is of a SIPmath library"],
    [["--inputs"], "add --format sipmath"],
    [["--inputs", "--format", "sipmath", "--shard", "1/2"], "leave out --shard"],
    [["--trials", "99"], "trials must be a whole number from 100 to 10000000, got 99"],
    [["--trials", "1000.5"], "trials must be a whole number"],
    [["--trials", "10000001"], "trials must be a whole number"],
    [["--trials", "many"], "--trials takes a number, got 'many'"],
    [["--seed", "-1"], "seed must be a whole number"],
    [["--workers", "0"], "workers must be a whole number from 1"],
    [["--outputs", "returns.npw"], "returns.npw"],
    [["--outputs", "market.hbi_price"], "is an input, which trials draw"],
    [["--ranges", "nowhere.csv"], "cannot read nowhere.csv"],
    [["--ranges", "calendar.csv"], "decides the calendar"],
    [["--correlation", "lopsided.csv"], "they must be the same"],
    [["--drivers", "-1"], "drivers must be a whole number from 0"],
    [["--trials", "200", "--trial", "201"], "a trial is its number from 1 to 200, or a percentile of returns.npv"],
    [["--trial", "0"], "a trial is its number from 1"],
    [["--trial", "P100"], "a trial is its number from 1"],
    [["--trial", "1", "--shard", "1/2"], "leave out --shard"],
    [["--trial", "1", "--merge", "no.json"], "leave out --merge"],
    [["--shard", "3/2"], "a part is its number and how many there are"],
    [["--shard", "1/2", "--merge", "no.json"], "give one of the two"],
    [["--merge", "no.json"], "holds no part of a simulation"],
    [["--merge", "no.json", "--seed", "5"], "leave out --seed"],
    [["--merge", "no.json", "--override", "ore.grade=0.5"], "leave out --override"],
    [["--override", "capital.total=5e8"], "capital.total"],
    [["--format", "xml"], "xml"],
  ])("%j is refused with the remedy", async (words, said) => {
    const { out, err, code } = await say("simulate", ...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });
});
