import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { stamp as stampOf } from "../../src/analysis/stamp";
import { ironbook } from "../../src/cli/ironbook";

async function stamp(...words: string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const code = await ironbook(["stamp", ...words], {
    print: (line) => out.push(line),
    complain: (line) => said.push(line),
    read: () => {
      throw new Error("no files here");
    },
    lines: async function* () {},
  });
  return { code, out, said: said.join("\n") };
}

describe("stamp", () => {
  const own = stampOf(new Session().project().run);
  test("is that of MODEL_STAMP", async () => {
    expect(await stamp()).toEqual({ code: 0, out: [own], said: "" });
    expect((await stamp("--override", "market.hbi_price=350")).out).toEqual([
      stampOf(new Session().project(undefined, ["market.hbi_price", 350]).run),
    ]);
  });
  test("is verified, with or without a version, in either case of letters", async () => {
    for (const same of [own, own.toLowerCase(), own.replace(/-\d+\.\d+\.\d+$/, "")])
      expect((await stamp("--verify", same)).out.at(-1)).toMatch(/^the same/);
  });
  test.each([
    [own.replace(/^IRON-\w{5}/, "IRON-00000"), /other formulas/],
    [own.replace(/\w{5}(?=-\d+\.)/, "00000"), /other assumptions/],
    [own.replace(/\d+\.\d+\.\d+$/, "0.0.1"), /another version/],
    ["IRON-123", /no stamp; one reads like/],
  ])("%s is told apart", async (other, says) => {
    const { code, said } = await stamp("--verify", other);
    expect(code).toBe(2);
    expect(said).toMatch(says);
  });
});
