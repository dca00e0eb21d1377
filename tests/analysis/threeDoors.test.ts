import { describe, expect, test } from "vitest";
import type { Cells } from "../../src/analysis/assumptions/cells";
import { complete } from "../../src/analysis/assumptions/complete";
import { Session } from "../../src/analysis/session";
import { stamp } from "../../src/analysis/stamp";
import { type MessageId, type MessageValues, message } from "../../src/messages/message";
import { describe as sentence } from "../../src/messages/text";
import { defaultSet } from "../../src/reference/index";
import {
  asDelimited,
  asJsonRows,
  byCommandLine,
  byFunction,
  byFunctionFile,
  byPane,
  byPaneFile,
  type Outcome,
} from "./doors";

/** What a table or a file must give: a set and what differs from it, or a message with the row or line it names. */
type Given = readonly [set: string, given: Readonly<Record<string, number>>];
type Refused = readonly [id: MessageId, row: number | undefined, values?: MessageValues];

const session = new Session();
const gives = ([set, given]: Given): Outcome => ({
  stamp: stamp(session.run(complete({ set, given, notices: [] }).values)),
});
const refuses = ([id, row, values = {}]: Refused): Outcome => ({ row, said: sentence({ id, values }) });

const PRICE: Given = [defaultSet, { "market.hbi_price": 350 }];
const GRADE: Given = [defaultSet, { "ore.grade": 0.41 }];
const choices = "start, mid, end";

/** How a table is typed does not matter to a file of commas, which tells no numbers from texts; `JSON only` marks what it cannot say. */
const tables: readonly (readonly [string, Cells, Given | Refused, "JSON only"?])[] = [
  ["TRUE for a question of yes or no", [["capital.announced", true]], [defaultSet, { "capital.announced": 1 }]],
  ["the same as a text", [["capital.announced", "true"]], [defaultSet, { "capital.announced": 1 }]],
  [
    "TRUE for a choice of several words",
    [["discount.timing", true]],
    ["model.notAChoice", 1, { key: "discount.timing", given: "true", choices }],
  ],
  ["the word of a choice in any capitals", [["discount.timing", " MID "]], [defaultSet, { "discount.timing": 1 }]],
  ["the place of a word", [["discount.timing", 2]], [defaultSet, { "discount.timing": 2 }]],
  ["the place of a word as a text", [["discount.timing", "2"]], [defaultSet, { "discount.timing": 2 }]],
  [
    "a word that is no choice",
    [["discount.timing", "noon"]],
    ["model.notAChoice", 1, { key: "discount.timing", given: "'noon'", choices }],
  ],
  [
    "a blank row above the header",
    [
      [null, null],
      ["Key", "Value"],
      ["market.hbi_price", 350],
    ],
    PRICE,
  ],
  [
    "a title above the header",
    [
      ["Our assumptions", null],
      ["as of May", 2026],
      ["Key", "Value"],
      ["market.hbi_price", 350],
    ],
    PRICE,
  ],
  [
    "a header whose words say more",
    [
      ["Key (id)", "Unit", "Value, US$"],
      ["market.hbi_price", "US$/t HBI", 350],
    ],
    PRICE,
  ],
  [
    "a header in the plural and in capitals",
    [
      ["KEYS", "VALUES"],
      ["market.hbi_price", 350],
    ],
    PRICE,
  ],
  [
    "a column of values beside others that begin alike",
    [
      ["Key", "Value in 2024", "Value"],
      ["market.hbi_price", 340, 350],
    ],
    PRICE,
  ],
  [
    "two columns that may be the values",
    [
      ["Key", "Value, US$", "Value, AZN"],
      ["market.hbi_price", 350, 595],
    ],
    ["assumptions.twoValueColumns", 1, { first: "Value, US$", second: "Value, AZN" }],
  ],
  ["a label like a header beside a key", [["market.hbi_price", 350, "Key: see the note", "Value, quoted"]], PRICE],
  [
    "columns before the keys",
    [
      ["HBI", "market.hbi_price", 350],
      ["Ore", "ore.grade", 0.41],
    ],
    [defaultSet, { "market.hbi_price": 350, "ore.grade": 0.41 }],
  ],
  ["an empty column before the keys", [[null, "market.hbi_price", 350]], PRICE],
  [
    "keys in capitals",
    [
      ["MARKET.HBI_PRICE", 350],
      ["Ore.Grade", 0.41],
    ],
    [defaultSet, { "market.hbi_price": 350, "ore.grade": 0.41 }],
  ],
  ["spaces around a key", [["  market.hbi_price\u00a0", 350]], PRICE],
  [
    "headings between the rows",
    [
      ["Market", null],
      ["market.hbi_price", 350],
      ["", ""],
      ["Ore and mine plan", ""],
      ["ore.grade", 0.41],
    ],
    [defaultSet, { "market.hbi_price": 350, "ore.grade": 0.41 }],
  ],
  [
    "a heading whose blank cell Excel on the desktop hands over as 0",
    [
      ["Market", 0],
      ["market.hbi_price", 350],
      [0, 0],
    ],
    PRICE,
  ],
  [
    "a row of totals",
    [
      ["market.hbi_price", 350],
      ["Total", 350],
    ],
    PRICE,
  ],
  [
    "a grand total",
    [
      ["Key", "Value"],
      ["market.hbi_price", 350],
      ["Grand total:", 350],
    ],
    PRICE,
  ],
  [
    "a total that could be a key",
    [["Total capital", 1.2e9]],
    [
      "model.unknownKeyMeant",
      1,
      {
        key: "Total capital",
        meant: message("meant.three", {
          first: "capital.total",
          second: "capital.announced",
          third: "capital.total_usd",
        }),
      },
    ],
  ],
  ["a set and nothing else", [["announced"]], ["announced", {}]],
  ["a set in other letters", [["Announced"]], ["announced", {}]],
  ["a set with a space for its hyphen", [["set", "Owner 2024"]], ["owner-2024", {}]],
  [
    "a set by its name alone above rows",
    [
      ["Announced", null],
      ["market.hbi_price", 350],
    ],
    ["announced", PRICE[1]],
  ],
  [
    "a set under the header",
    [
      ["Key", "Value"],
      ["SET", "announced"],
      ["market.hbi_price", 350],
    ],
    ["announced", PRICE[1]],
  ],
  [
    "a set after the first row",
    [
      ["market.hbi_price", 350],
      ["set", "announced"],
    ],
    ["assumptions.setNotFirst", 2, { set: "announced" }],
  ],
  [
    "a set by its name alone after the first row",
    [
      ["market.hbi_price", 350],
      ["Announced", null],
    ],
    ["assumptions.setNotFirst", 2, { set: "Announced" }],
  ],
  [
    "a set that does not exist",
    [["set", "press"]],
    [
      "reference.unknownSet",
      1,
      { name: "press", sets: "spec-consistent, announced, owner-2024, purchased-pellets, hydrogen-30" },
    ],
  ],
  [
    "a set without a name",
    [
      ["set", null],
      ["market.hbi_price", 350],
    ],
    ["assumptions.notASet", 1, { given: "" }],
  ],
  ["a number as a text", [["market.hbi_price", "350"]], PRICE],
  ["a number as a text with its decimals", [["ore.grade", " 0.41 "]], GRADE],
  ["a decimal comma", [["ore.grade", "0,41"]], GRADE],
  ["a percentage of a share", [["ore.grade", "41 %"]], GRADE],
  ["a percentage with a decimal comma", [["discount.rate", "8,1%"]], [defaultSet, { "discount.rate": 0.081 }]],
  [
    "a percentage of dollars",
    [["market.hbi_price", "41 %"]],
    ["model.notANumber", 1, { key: "market.hbi_price", given: "'41 %'" }],
  ],
  ["thousands apart", [["project.hbi_capacity", "1 900 000"]], [defaultSet, { "project.hbi_capacity": 1.9e6 }]],
  [
    "thousands apart by commas",
    [["project.hbi_capacity", "1,900,000"]],
    [defaultSet, { "project.hbi_capacity": 1.9e6 }],
  ],
  [
    "thousands apart by points, a decimal comma",
    [["project.hbi_capacity", "1.900.000,5"]],
    [defaultSet, { "project.hbi_capacity": 1_900_000.5 }],
  ],
  [
    "a typographic minus",
    [["market.price_real_growth", "\u22120.01"]],
    [defaultSet, { "market.price_real_growth": -0.01 }],
  ],
  [
    "a comma that may be either",
    [["market.hbi_price", "1,200"]],
    ["assumptions.twoNumbers", 1, { key: "market.hbi_price", given: "1,200", first: "1200", second: "1.2" }],
  ],
  [
    "a point that may be either",
    [["market.hbi_price", "1.200"]],
    ["assumptions.twoNumbers", 1, { key: "market.hbi_price", given: "1.200", first: "1.2", second: "1200" }],
    "JSON only",
  ],
  [
    "a number with its unit",
    [["market.hbi_price", "350 US$/t"]],
    ["model.notANumber", 1, { key: "market.hbi_price", given: "'350 US$/t'" }],
  ],
  [
    "a text for a number",
    [["market.hbi_price", "high"]],
    ["model.notANumber", 1, { key: "market.hbi_price", given: "'high'" }],
  ],
  [
    "a blank value",
    [
      ["ore.grade", 0.41],
      ["market.hbi_price", ""],
    ],
    ["model.blank", 2, { key: "market.hbi_price" }],
  ],
  ["a value of spaces", [["market.hbi_price", "  "]], ["model.blank", 1, { key: "market.hbi_price" }]],
  [
    "an error in a cell",
    [["market.hbi_price", "#REF!"]],
    ["assumptions.errorCell", 1, { key: "market.hbi_price", error: "#REF!" }],
  ],
  [
    "a key twice",
    [
      ["market.hbi_price", 350],
      ["market.hbi_price", 350],
    ],
    ["assumptions.twice", 2, { key: "market.hbi_price" }],
  ],
  [
    "a key twice in other letters",
    [
      ["market.hbi_price", 350],
      ["Market.HBI_price", 360],
    ],
    ["assumptions.twice", 2, { key: "market.hbi_price" }],
  ],
  [
    "a key again in a further block, which overrides",
    [
      ["Key", "Value"],
      ["market.hbi_price", 300],
      ["ore.grade", 0.41],
      ["Key", "Value"],
      ["market.hbi_price", 350],
    ],
    [defaultSet, { "market.hbi_price": 350, "ore.grade": 0.41 }],
  ],
  [
    "a block with its columns elsewhere",
    [
      ["Key", "Value", ""],
      ["ore.grade", 0.41, ""],
      ["Value", "", "Key"],
      [350, "", "market.hbi_price"],
    ],
    [defaultSet, { "market.hbi_price": 350, "ore.grade": 0.41 }],
  ],
  [
    "rows above a header that hold keys are a block",
    [
      ["market.hbi_price", 300],
      ["Key", "Value"],
      ["ore.grade", 0.41],
    ],
    [defaultSet, { "market.hbi_price": 300, "ore.grade": 0.41 }],
  ],
  [
    "a slip in a key above a header",
    [
      ["market.hbi_prise", 300],
      ["Key", "Value"],
      ["ore.grade", 0.41],
    ],
    [
      "model.unknownKeyMeant",
      1,
      { key: "market.hbi_prise", meant: message("meant.one", { first: "market.hbi_price" }) },
    ],
  ],
  [
    "an unknown key",
    [
      ["market.hbi_price", 350],
      ["market.hbi_prise", 1],
    ],
    [
      "model.unknownKeyMeant",
      2,
      { key: "market.hbi_prise", meant: message("meant.one", { first: "market.hbi_price" }) },
    ],
  ],
  [
    "an unknown key without a value",
    [["ore.grad", null]],
    ["model.unknownKeyMeant", 1, { key: "ore.grad", meant: message("meant.one", { first: "ore.grade" }) }],
  ],
  [
    "a key and its value in one cell",
    [
      ["ore.grade 0.41", null],
      ["market.hbi_price", 350],
    ],
    ["assumptions.oneCell", 1, { given: "ore.grade 0.41" }],
  ],
  [
    "a value without its key",
    [
      ["market.hbi_price", 350],
      [null, 5],
    ],
    ["assumptions.noKey", 2, { value: "5", given: "" }],
  ],
  ["a number for a key", [[5, 5]], ["assumptions.noKey", 1, { value: "5", given: "5" }]],
  [
    "a value outside its limits",
    [["reduction.metallisation", 94]],
    [
      "model.outsideRulePercent",
      1,
      { key: "reduction.metallisation", given: 94, allowed: "0 < x <= 1", code: "E-DR-2", fraction: 0.94 },
    ],
  ],
  [
    "a text that is a number outside its limits",
    [["ore.grade", "-1"]],
    ["model.outsideRule", 1, { key: "ore.grade", given: -1, allowed: "0 < x <= 0.7235964082563459", code: "E-BEN-1" }],
  ],
  [
    "headings only",
    [
      ["Ore", null],
      ["Market", null],
    ],
    ["assumptions.noKeys", undefined],
  ],
  ["a total only", [["Total", 5]], ["assumptions.noKeys", undefined]],
  ["one column", [["market.hbi_price"], ["ore.grade"]], ["assumptions.oneColumn", undefined]],
  ["a header and no rows", [["Key", "Value"]], [defaultSet, {}]],
  [
    "the first of two wrong rows",
    [
      ["ore.grade", "x"],
      ["mine.recovery", "y"],
    ],
    ["model.notANumber", 1, { key: "ore.grade", given: "'x'" }],
  ],
  ["texts of a megabyte", [["x".repeat(1e6), 1]], ["model.unknownKey", 1, { key: `${"x".repeat(40)}…` }]],
];

const relativeAndUnits: typeof tables = [
  ["a relative key", [["market.hbi_price.times", 0.5]], [defaultSet, { "market.hbi_price": 180 }]],
  [
    "a relative key in a further block",
    [
      ["Key", "Value"],
      ["market.hbi_price", 400],
      ["Key", "Value"],
      ["market.hbi_price.plus", "-50"],
    ],
    PRICE,
  ],
  [
    "a relative key of a choice",
    [["discount.timing.times", 2]],
    ["assumptions.relativeChoice", 1, { key: "discount.timing.times", stem: "discount.timing", choices }],
  ],
  [
    "a relative key twice",
    [
      ["market.hbi_price.times", 0.5],
      ["Market.hbi_price.Times", 0.5],
    ],
    ["assumptions.twice", 2, { key: "market.hbi_price.times" }],
  ],
  [
    "a relative key that goes too far",
    [
      ["ore.grade", 0.5],
      ["ore.grade.times", 2],
    ],
    [
      "assumptions.changedOutside",
      2,
      { key: "ore.grade.times", target: "ore.grade", before: 0.5, value: 1, allowed: "0 < x <= 0.7235964082563459" },
    ],
  ],
  [
    "a multiple in the Unit column",
    [
      ["Key", "Value", "Unit"],
      ["market.hbi_price", 0.35, "US$/kg"],
    ],
    PRICE,
  ],
  [
    "another unit",
    [
      ["Key", "Value", "Units"],
      ["market.hbi_price", 350, "EUR/t"],
    ],
    ["assumptions.unit", 2, { key: "market.hbi_price", given: "EUR/t", wanted: "US$/t HBI" }],
  ],
];

const HYDROGEN = {
  "reduction.hydrogen_share.2035": 0.1,
  "reduction.hydrogen_share.2036": 0.2,
  "reduction.hydrogen_share.2037": 0.3,
};
const MINE = {
  "ore.grade": 0.4,
  "ore.grade.1": 0.42,
  "ore.grade.8": 0.38,
  "mine.strip_ratio.1": 1.5,
  "concentrate.recovery.8": 0.74,
};

const valuesByYear: typeof tables = [
  ["three added rows", Object.entries(HYDROGEN), [defaultSet, HYDROGEN]],
  [
    "the same in one text",
    [
      [
        Object.entries(HYDROGEN)
          .map((pair) => pair.join("="))
          .join("; "),
      ],
    ],
    [defaultSet, HYDROGEN],
  ],
  [
    "years across",
    [
      ["Key", "Value", 2035, "2036", " 2037 "],
      ["reduction.hydrogen_share", "", 0.1, 0.2, "30 %"],
    ],
    [defaultSet, HYDROGEN],
  ],
  [
    "a mine schedule in years of operation, blank cells among them, a unit, years in any order",
    [
      ["Note", "Key", 8, "Value", "Unit", 1],
      ["", "ore.grade", 0.38, 0.4, "t Fe/t ore", 0.42],
      ["", "mine.strip_ratio", null, null, "", 1.5],
      ["", "concentrate.recovery", 74, null, "%", null],
      ["", "Total", 1, null, "", 1],
      ["", "labour.headcount", null, 900, "", null],
    ],
    [defaultSet, { ...MINE, "labour.headcount": 900 }],
  ],
  [
    "a table of years of its own",
    [
      ["Key", "Value", 2030, 2034],
      ["carbon.free_share", "", 0.5, 0],
    ],
    [defaultSet, { "carbon.free_share.2030": 0.5, "carbon.free_share.2034": 0 }],
  ],
  [
    "a blank row of a key",
    [
      ["Key", "Value", 2030],
      ["energy.gas_tariff", "", ""],
      ["market.hbi_price", 350, ""],
    ],
    PRICE,
  ],
  [
    "a year twice",
    [
      ["Key", "Value", 2030, "2030"],
      ["market.hbi_price", 350, 1, 2],
    ],
    ["assumptions.twoYearColumns", 1, { year: "2030" }],
  ],
  [
    "a head that is meant for a year, FY2030",
    [
      ["Key", "Value", "FY2030"],
      ["market.hbi_price", 350, 360],
    ],
    ["assumptions.notAYear", 1, { given: "FY2030" }],
  ],
  [
    "a head that is meant for a year, Year 3",
    [
      ["Key", "Value", "Year 3"],
      ["market.hbi_price", 350, 360],
    ],
    ["assumptions.notAYear", 1, { given: "Year 3" }],
  ],
  [
    "a head that is meant for a year, 2034/35",
    [
      ["Key", "Value", "2034/35"],
      ["market.hbi_price", 350, 360],
    ],
    ["assumptions.notAYear", 1, { given: "2034/35" }],
  ],
  [
    "a head that is meant for a year, 2030.5",
    [
      ["Key", "Value", "2030.5"],
      ["market.hbi_price", 350, 360],
    ],
    ["assumptions.notAYear", 1, { given: "2030.5" }],
  ],
  [
    "years without values",
    [
      ["Key", 2030, 2031],
      ["market.hbi_price", 350, 360],
    ],
    ["assumptions.yearsWithoutValue", 1],
  ],
  [
    "a number under a year for an input that takes none",
    [
      ["Key", "Value", 2030],
      ["labour.headcount", 900, 950],
      ["market.hbi_price", 350, ""],
    ],
    ["assumptions.noYears", 2, { key: "labour.headcount", given: "950", year: "2030" }],
  ],
  [
    "a relative key under years",
    [
      ["Key", "Value", 2030],
      ["market.hbi_price.times", 0.9, 0.8],
    ],
    ["assumptions.noYears", 2, { key: "market.hbi_price.times", given: "0.8", year: "2030" }],
  ],
  [
    "a value by year under years",
    [
      ["Key", "Value", 2030],
      ["market.hbi_price.2035", 400, 390],
    ],
    [
      "assumptions.yearInKey",
      2,
      { key: "market.hbi_price.2035", of: "market.hbi_price", own: "2035", given: "390", year: "2030" },
    ],
  ],
  [
    "a value of all years of a table that has none",
    [
      ["Key", "Value", 2030],
      ["carbon.free_share", 0.5, 0.5],
    ],
    ["assumptions.onlyYears", 2, { key: "carbon.free_share", given: "0.5" }],
  ],
  [
    "a text under a year",
    [
      ["Key", "Value", 2030, 2031],
      ["market.hbi_price", "", 350, "high"],
    ],
    ["model.notANumber", 2, { key: "market.hbi_price.2031", given: "'high'" }],
  ],
  [
    "a year of operation for a price",
    [
      ["Key", "Value", 3],
      ["market.hbi_price", 350, 400],
    ],
    ["model.stepCalendar", 2, { key: "market.hbi_price.3", of: "market.hbi_price" }],
  ],
  [
    "a year that no plan has",
    [
      ["Key", "Value", 1850],
      ["market.hbi_price", 350, 400],
    ],
    ["model.stepYear", 2, { key: "market.hbi_price.1850", first: 2000, last: 2130 }],
  ],
  [
    "a year in a column and in a row",
    [
      ["Key", "Value", 2030],
      ["market.hbi_price", 350, 400],
      ["market.hbi_price.2030", 390, ""],
    ],
    ["assumptions.twice", 3, { key: "market.hbi_price.2030" }],
  ],
  [
    "a year of an input that takes one number",
    [["labour.headcount.2030", 900]],
    ["model.noStep", 1, { key: "labour.headcount.2030", of: "labour.headcount" }],
  ],
  // no blank cell stands in these: a nil may be one, as Excel on the desktop hands it over
  [
    "a nil that changes nothing, and one that cannot be meant",
    [
      ["Key", "Value", 2034, 2035, 2036, 2037],
      ["reduction.hydrogen_share", 0, 0, 0.1, 0.2, 0.3],
      ["ore.grade", 0.41, 0, 0, 0, 0],
    ],
    [defaultSet, { ...HYDROGEN, "ore.grade": 0.41 }],
  ],
  [
    "a nil that may be meant or not",
    [
      ["Key", "Value", 2034],
      ["mine.strip_ratio", 2, 0],
    ],
    ["assumptions.nilOrBlank", 2, { key: "mine.strip_ratio.2034" }],
  ],
  [
    "the same beside a blank cell",
    [
      ["Key", "Value", 2034, null],
      ["mine.strip_ratio", 2, 0, null],
    ],
    [defaultSet, { "mine.strip_ratio": 2, "mine.strip_ratio.2034": 0 }],
  ],
];

const BOTH: Given = [defaultSet, { "market.hbi_price": 350.5, "ore.grade": 0.41 }];
const ROWS = "market.hbi_price,350\nore.grade,0.41\n";
const ROWS_GIVE: Given = [defaultSet, { "market.hbi_price": 350, "ore.grade": 0.41 }];

const files: readonly (readonly [string, string, string, Given | Refused])[] = [
  ["tabs", "a.tsv", "Key\tValue\nmarket.hbi_price\t350\n", PRICE],
  ["semicolons", "a.csv", "Key;Value\nmarket.hbi_price;350\n", PRICE],
  ["semicolons and decimal commas", "a.csv", "Key;Value\nmarket.hbi_price;350,5\nore.grade;0,41\n", BOTH],
  ["semicolons and decimal points", "a.csv", "Key;Value\nmarket.hbi_price;350.5\nore.grade;0.41\n", BOTH],
  [
    "tabs and decimal commas, thousands apart",
    "a.txt",
    "market.hbi_price\t1.350,5\n",
    [defaultSet, { "market.hbi_price": 1350.5 }],
  ],
  [
    "a decimal comma that another number settles",
    "a.csv",
    "Key;Value\nmarket.hbi_price;1,250\nore.grade;0,41\n",
    [defaultSet, { "market.hbi_price": 1.25, "ore.grade": 0.41 }],
  ],
  [
    "a decimal point that a number in another column settles",
    "a.csv",
    "Key;Value;Low\nmarket.hbi_price;1,250;2.5\n",
    [defaultSet, { "market.hbi_price": 1250 }],
  ],
  [
    "a comma that nothing settles",
    "a.csv",
    "Key;Value\nmarket.hbi_price;1,250\n",
    ["assumptions.twoNumbers", 2, { key: "market.hbi_price", given: "1,250", first: "1250", second: "1.25" }],
  ],
  ["a point among commas is decimal", "a.csv", "market.hbi_price,1.250\n", [defaultSet, { "market.hbi_price": 1.25 }]],
  ["a title with a comma above semicolons", "a.csv", "Prices, as of May\n\nKey;Value\nmarket.hbi_price;350\n", PRICE],
  ["the separator told as Excel is told it", "a.csv", "sep=;\nKey;Value\nmarket.hbi_price;350\n", PRICE],
  ["lines of Windows and of old Macs", "a.csv", `${ROWS.replaceAll("\n", "\r\n")}`, ROWS_GIVE],
  ["lines of old Macs", "a.csv", ROWS.replaceAll("\n", "\r"), ROWS_GIVE],
  ["a mark of byte order", "a.csv", `\uFEFF${ROWS}`, ROWS_GIVE],
  ["no line end at the end", "a.csv", ROWS.trimEnd(), ROWS_GIVE],
  [
    "quotes, and separators and lines in them",
    "a.csv",
    '"Key","Value","Note"\n"market.hbi_price","350","high, for\nonce ""today"""\n"ore.grade","0.41",""\n',
    ROWS_GIVE,
  ],
  ["quotes behind a space", "a.csv", 'market.hbi_price, "350"\nore.grade, 0.41\n', ROWS_GIVE],
  [
    "lines counted through quotes",
    "a.csv",
    'market.hbi_price,350,"a\nb\nc"\nore.grad,1\n',
    ["model.unknownKeyMeant", 4, { key: "ore.grad", meant: message("meant.one", { first: "ore.grade" }) }],
  ],
  ["a quote that does not end", "a.csv", 'market.hbi_price,350\n"ore.grade,0.4\n', ["file.quote", 2]],
  ["a text behind a quote", "a.csv", 'market.hbi_price,350\n"ore.grade"x,0.4\n', ["file.quote", 2]],
  [
    "a text marked as one",
    "a.csv",
    "market.hbi_price,'=1+1\n",
    ["model.notANumber", 1, { key: "market.hbi_price", given: "'=1+1'" }],
  ],
  ["a set alone", "a.csv", "Announced\n", ["announced", {}]],
  ["rows of different lengths", "a.csv", "announced\nmarket.hbi_price,350\n\nmine\n", ["announced", PRICE[1]]],
  ["an object of keys", "a.json", '{"market.hbi_price": 350, "ore.grade": 0.41}', ROWS_GIVE],
  ["an object without the ending of its name", "a.txt", '\n {"market.hbi_price": 350, "ore.grade": 0.41}', ROWS_GIVE],
  [
    "what the pane exports",
    "a.json",
    '{"set": "announced", "values": {"market.hbi_price": 350}}',
    ["announced", PRICE[1]],
  ],
  ["the set behind the keys", "a.json", '{"market.hbi_price": 350, "Set": "announced"}', ["announced", PRICE[1]]],
  [
    "more beside the values",
    "a.json",
    '{"values": {"market.hbi_price": 350},\n"note": "mine"}',
    ["model.unknownKey", 2, { key: "note" }],
  ],
  [
    "a list of keys and values",
    "a.json",
    '[{"key": "market.hbi_price", "value": 350}, {"key": "ore.grade", "value": 0.41}]',
    ROWS_GIVE,
  ],
  [
    "a list of entries that say more",
    "a.json",
    '[{"Note": "x", "Value, US$": 350, "Key": "market.hbi_price"}, {"Key": "ore.grade", "Value, US$": 0.41}]',
    ROWS_GIVE,
  ],
  [
    "a list of entries with years",
    "a.json",
    '[{"key": "reduction.hydrogen_share", "value": 0, "2035": 0.1, "2036": 0.2, "2037": 0.3}, {"key": "ore.grade", "value": 0.41}]',
    [defaultSet, { ...HYDROGEN, "ore.grade": 0.41 }],
  ],
  [
    "years across with decimal commas",
    "a.csv",
    "Key;Value;2035;2036;2037\nreduction.hydrogen_share;;0,1;0,2;0,3\n",
    [defaultSet, HYDROGEN],
  ],
  [
    "a list of rows, as a function prints a table",
    "a.json",
    '[["Key", "Value"], ["market.hbi_price", 350], ["ore.grade", 0.41]]',
    ROWS_GIVE,
  ],
  [
    "a set and a list of values",
    "a.json",
    '{"set": "announced", "values": [{"key": "market.hbi_price", "value": 350}]}',
    ["announced", PRICE[1]],
  ],
  [
    "a key given twice",
    "a.json",
    '{\n"market.hbi_price": 350,\n"market.hbi_price": 360\n}',
    ["assumptions.twice", 3, { key: "market.hbi_price" }],
  ],
  [
    "a key given twice with the same value",
    "a.json",
    '{"ore.grade": 0.41,\n"ore.grade": 0.41}',
    ["assumptions.twice", 2, { key: "ore.grade" }],
  ],
  [
    "a name twice in an entry",
    "a.json",
    '[{"key": "ore.grade", "value": 0.4,\n"value": 0.5}]',
    ["file.twice", 2, { name: "value" }],
  ],
  ["TRUE as JSON writes it", "a.json", '{"capital.announced": true}', [defaultSet, { "capital.announced": 1 }]],
  ["nothing for a value", "a.json", '{"ore.grade": null}', ["model.blank", 1, { key: "ore.grade" }]],
  [
    "a list for a value",
    "a.json",
    '{"ore.grade": [0.4, 0.5]}',
    ["model.notANumber", 1, { key: "ore.grade", given: "'[0.4, 0.5]'" }],
  ],
  ["a number too large", "a.json", '{"ore.grade": 1e999}', ["model.notFiniteInput", 1, { key: "ore.grade" }]],
  [
    "lists a hundred thousand deep",
    "a.json",
    `{"ore.grade": ${"[".repeat(1e5)}${"]".repeat(1e5)}}`,
    ["model.notANumber", 1, { key: "ore.grade", given: `'${"[".repeat(40)}…'` }],
  ],
  ["lists that do not end", "a.json", "[".repeat(1e5), ["file.jsonEnd", 1]],
  ["a word where none can stand", "a.json", '{\n"ore.grade": oops\n}', ["file.json", 2, { found: "oops" }]],
  ["a comma before nothing", "a.json", '{\n"ore.grade": 0.4,\n}', ["file.jsonComma", 2]],
  ["a bracket that is not closed", "a.json", '{"ore.grade": 0.4\n', ["file.jsonEnd", 2]],
  ["a number alone", "a.json", "3", ["file.shape", 1]],
  ["numbers in a list", "a.json", "[1, 2]", ["file.shape", 1]],
  ["an empty object", "a.json", "{}", ["file.empty", undefined]],
  ["an empty list", "a.json", "[]", ["file.empty", undefined]],
  ["an empty file", "a.json", " \n", ["file.empty", undefined]],
  ["separators and nothing else", "a.csv", ",,\n,,\n", ["file.empty", undefined]],
  ["a packed file, read as text", "a.xlsx", "PK\u0003\u0004\0\uFFFD", ["file.packed", undefined]],
  ["zeros, as other encodings have them", "a.csv", "k\0e\0y\0", ["file.notText", undefined]],
];

describe("a file gives the same numbers or the same refusal", () => {
  test.for(files)("%s", async ([, file, content, expected]) => {
    const wanted = typeof expected[1] === "object" ? gives(expected as Given) : refuses(expected as Refused);
    expect(await byCommandLine(file, content)).toEqual(wanted);
    expect(byPaneFile(file, content)).toEqual(wanted);
    expect(byFunctionFile(file, content)).toEqual(wanted);
  });
});

describe("a table gives the same numbers or the same refusal", () => {
  test.for([...tables, ...relativeAndUnits, ...valuesByYear])("%s", async ([, cells, expected, only]) => {
    const wanted = typeof expected[1] === "object" ? gives(expected as Given) : refuses(expected as Refused);
    expect(byFunction(cells)).toEqual(wanted);
    expect(byPane(cells)).toEqual(wanted);
    const json = asJsonRows(cells);
    expect(await byCommandLine("table.json", json)).toEqual(wanted);
    expect(byPaneFile("table.json", json)).toEqual(wanted);
    if (only !== undefined) return;
    const csv = asDelimited(cells, ",");
    expect(await byCommandLine("table.csv", csv)).toEqual(wanted);
    expect(byPaneFile("table.csv", csv)).toEqual(wanted);
  });
});
