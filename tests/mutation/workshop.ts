import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";

/** How long the tests may take for one slip; who takes longer runs for ever, and that is noticed, too. */
const PATIENCE = 600_000;

/** Tests that compare with what a build writes, which it would write anew, and those of the browser. */
const LEFT_OUT = /^tests\/(e2e|help)\/|^tests\/(readme|excel\/manifest)\.test\.ts$/;

/** Tests that search long, and are asked last. */
const LONG = /^tests\/(model\/(statements|random|checks|excel)|formula\/random|analysis\/session)\.test\.ts$/;

/** A copy of the repository in which slips are made, so that the files themselves are never touched. */
export class Workshop {
  readonly root = mkdtempSync(join(tmpdir(), "ironbook-mutation-"));
  readonly files: readonly string[];
  /** What the tests said last. */
  said = "";
  readonly #tests: readonly string[];
  readonly #versions = new Map<string, number>();
  readonly #checker: ts.LanguageService;

  constructor() {
    const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" });
    this.files = listed.split("\n").filter((file) => file !== "");
    this.#tests = this.files.filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file));
    for (const file of this.files) {
      mkdirSync(dirname(join(this.root, file)), { recursive: true });
      cpSync(file, join(this.root, file), { force: true });
    }
    symlinkSync(join(process.cwd(), "node_modules"), join(this.root, "node_modules"), "junction");
    this.#checker = this.#languageService();
    process.on("exit", () => this.close());
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
    const path = join(this.root, file);
    this.#versions.set(path, (this.#versions.get(path) ?? 0) + 1);
  }

  /** Whether the compiler takes a file as it now is; the rest of the code is taken on trust. */
  compiles(file: string): boolean {
    const path = join(this.root, file);
    const problems = [...this.#checker.getSyntacticDiagnostics(path), ...this.#checker.getSemanticDiagnostics(path)];
    return problems.length === 0;
  }

  /** Whether some test fails: those whose paths begin with one of the names first, and those that search long last. */
  noticed(first: readonly string[]): boolean {
    const turn = (file: string): number => (LONG.test(file) ? 2 : first.some((name) => file.startsWith(name)) ? 0 : 1);
    return [0, 1, 2].some((now) => !this.passes(this.#tests.filter((file) => turn(file) === now)));
  }

  /** Runs unit tests until the first that fails. */
  passes(tests: readonly string[] = this.#tests): boolean {
    // without a name vitest runs them all
    if (tests.length === 0) return true;
    const run = ["run", "--project", "unit", "--bail", "1", "--reporter", "dot", ...tests];
    const { status, signal, error, stdout } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...run], {
      cwd: this.root,
      // neither LibreOffice nor a compiler of C: they take minutes
      env: { ...process.env, PATH: dirname(process.execPath) },
      encoding: "utf8",
      timeout: PATIENCE,
    });
    this.said = stdout;
    // stopped from outside they have said nothing; by us, that they run for ever
    if ((signal !== null && error === undefined) || (status !== null && status > 128)) return this.passes(tests);
    return status === 0;
  }

  #languageService(): ts.LanguageService {
    const config = join(this.root, "tsconfig.json");
    const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
    const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, this.root);
    return ts.createLanguageService({
      getScriptFileNames: () => fileNames,
      getScriptVersion: (path) => String(this.#versions.get(path) ?? 0),
      getScriptSnapshot: (path) =>
        ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, "utf8")) : undefined,
      getCurrentDirectory: () => this.root,
      getCompilationSettings: () => options,
      getDefaultLibFileName: (of) => ts.getDefaultLibFilePath(of),
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  }
}
