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
    [["--shard", "3/2"], "a part is its number and how many there are"],
    [["--shard", "1/2", "--merge", "no.json"], "give one of the two"],
    [["--merge", "no.json"], "holds no part of a simulation"],
    [["--override", "capital.total=5e8"], "capital.total"],
    [["--format", "xml"], "xml"],
  ])("%j is refused with the remedy", async (words, said) => {
    const { out, err, code } = await say("simulate", ...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });
});
