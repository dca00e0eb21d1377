import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { english } from "../../src/messages/english/index";
import { differences, type Templates } from "./completeness";

/** Every folder of messages is a language, and its index exports the catalog. */
const folders = readdirSync("src/messages", { withFileTypes: true }).filter((entry) => entry.isDirectory());

const catalogsOf = (folder: string): Promise<Record<string, Templates>> =>
  import(`../../src/messages/${folder}/index.ts`);

describe("every language says all that English says, of the same things", () => {
  test.each(folders.map(({ name }) => name))("%s", async (name) => {
    const catalogs = Object.values(await catalogsOf(name));
    expect(catalogs).toHaveLength(1);
    for (const catalog of catalogs)
      expect(differences(english, catalog)).toEqual({ missing: [], unknown: [], asksOtherwise: [] });
  });

  test("English is among them", async () => {
    expect((await catalogsOf("english")).english).toBe(english);
  });
});

describe("what a translation lacks is found", () => {
  const { "pane.cancel": _, ...rest } = english;
  const unfinished = {
    ...rest,
    "pane.cancle": "Zrušit",
    // a placeholder left out, one misspelt, a count that is no longer one
    "pane.written": "Zapsáno.",
    "pane.removedSheet": "List {list} je pryč.",
    "pane.sheet.missing": "chybí {count}",
  };

  test("ids and placeholders, by name", () => {
    expect(differences(english, unfinished)).toEqual({
      missing: ["pane.cancel"],
      unknown: ["pane.cancle"],
      asksOtherwise: ["pane.sheet.missing", "pane.removedSheet", "pane.written"],
    });
  });

  test("other words, another order and other plurals are no fault", () => {
    const free = {
      "pane.sheet.problems": "{count, plural, one {# řádek} few {# řádky} other {# řádků}} k opravě",
      "pane.place.becomes": "{after} místo {before}",
    };
    expect(differences(english, { ...english, ...free })).toEqual({ missing: [], unknown: [], asksOtherwise: [] });
  });

  test("a template whose braces do not match is refused", () => {
    expect(() => differences(english, { ...english, "pane.written": "Zapsáno na {sheet" })).toThrow();
  });
});
