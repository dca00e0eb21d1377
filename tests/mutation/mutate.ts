/**
 * Tries the tests: makes one small slip after another in a copy of the code, and asks whether some test fails.
 *
 *     npm run mutate -- --area numerics --sample 50 --seed 1
 *
 * Without --area every area is tried, with --sample slips each. A slip that the compiler refuses is none. What survives
 * is shown with its line; a line of harmless.txt says of a slip why it changes nothing that anybody could see.
 * The report is written to test-results/mutation.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Area, areas, slipsOf } from "./areas";
import { difference, type Mutation, mutated } from "./mutation";
import { Workshop } from "./workshop";

const REPORT = "test-results/mutation.md";

/** A generator of numbers in [0, 1) that gives the same on every machine: mulberry32 by Tommy Ettinger, public domain. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same, in an order of chance (Fisher and Yates). */
function shuffled<T>(items: readonly T[], next: () => number): readonly T[] {
  const mixed = [...items];
  for (let k = mixed.length - 1; k > 0; k--) {
    const other = Math.floor(next() * (k + 1));
    const [a, b] = [mixed[k], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[k], mixed[other]] = [b, a];
  }
  return mixed;
}

/** Slips that were judged: "file: line as it was => line as it is". What follows "  #" says why. */
const harmless = new Set(
  readFileSync("tests/mutation/harmless.txt", "utf8")
    .split("\n")
    .map((line) => line.replace(/(^|\s+)# .*$/, "").trim())
    .filter((line) => line !== ""),
);

interface Tally {
  tried: number;
  killed: number;
  harmless: number;
  readonly survivors: string[];
}

function shown(text: string, mutation: Mutation): string {
  const { before, after } = difference(text, mutation);
  return `${mutation.file}: ${before} => ${after}`;
}

function tryArea(name: string, area: Area, workshop: Workshop, sample: number, seed: number): Tally {
  const tally: Tally = { tried: 0, killed: 0, harmless: 0, survivors: [] };
  const slips = slipsOf(area, workshop.files, workshop.root);
  for (const slip of shuffled(slips, uniform(seed))) {
    if (tally.tried === sample) break;
    const text = workshop.read(slip.file);
    const said = shown(text, slip);
    if (harmless.has(said)) {
      tally.harmless++;
      continue;
    }
    workshop.write(slip.file, mutated(text, slip));
    if (workshop.compiles(slip.file)) {
      tally.tried++;
      const killed = workshop.noticed(area.first);
      if (killed) tally.killed++;
      else tally.survivors.push(`${said}  (line ${difference(text, slip).line}, ${slip.kind})`);
      console.log(`${name} ${tally.killed}/${tally.tried} ${killed ? "killed  " : "SURVIVED"} ${said}`);
    }
    workshop.write(slip.file, text);
  }
  return tally;
}

const percent = ({ killed, tried }: Tally): string => (tried === 0 ? "" : `${((100 * killed) / tried).toFixed(0)} %`);

function report(tallies: ReadonlyMap<string, Tally>, seed: number): string {
  const rows = [...tallies].map(
    ([name, tally]) => `| ${name} | ${tally.killed} of ${tally.tried} | ${percent(tally)} | ${tally.harmless} |`,
  );
  const survivors = [...tallies].flatMap(([name, { survivors }]) =>
    survivors.length === 0 ? [] : ["", `## ${name}`, "", ...survivors.map((survivor) => `- \`${survivor}\``)],
  );
  return [
    `# Slips noticed by the tests, seed ${seed}`,
    "",
    "| area | killed | | judged harmless |",
    "|---|---|---|---|",
    ...rows,
    ...survivors,
    "",
  ].join("\n");
}

const { values } = parseArgs({
  options: {
    area: { type: "string", multiple: true, default: Object.keys(areas) },
    sample: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});

const workshop = new Workshop();
const tallies = new Map<string, Tally>();
mkdirSync("test-results", { recursive: true });
if (!workshop.passes())
  throw new Error(`${workshop.said}\nsome test fails as the code is; nothing can be said of slips`);
for (const name of values.area) {
  const area = areas[name];
  if (area === undefined) throw new Error(`there is no area '${name}'; there are ${Object.keys(areas).join(", ")}`);
  tallies.set(name, tryArea(name, area, workshop, Number(values.sample), Number(values.seed)));
  writeFileSync(REPORT, report(tallies, Number(values.seed)));
}
console.log(`\n${readFileSync(REPORT, "utf8")}`);
