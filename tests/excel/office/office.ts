import { vi } from "vitest";
import { Book } from "./book";
import { Context, OfficeError, register, Thing } from "./remote";

/** What the request after these many others meets instead of an answer. */
interface Failure {
  readonly request: number;
  readonly error: Error;
  /** How many of its actions are done before it fails. */
  readonly after: number;
  readonly lasting: boolean;
}

type Batch = (context: Context) => Promise<unknown>;

/** Nothing is computed or drawn here; that it was asked for stands among the requests. */
class Application extends Thing {
  constructor(private readonly calculated: string[]) {
    super();
  }
  calculate(kind: string): void {
    this.calculated.push(kind);
  }
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}
register(Application);

/** Members that change cells one by one. */
const TYPING = /^Range\.(formulas|formulasR1C1|numberFormat|hyperlink) =$|^(Font|Fill|Format)\.\w+ =$/;

/** Excel with one workbook, and the settings of the document. */
export class FakeExcel {
  readonly book = new Book();
  readonly settings = new Map<string, unknown>();
  /** Settings as they were saved last. */
  saved: ReadonlyMap<string, unknown> = new Map();
  /** Why saving the settings fails; undefined where it does not. */
  savingFails: string | undefined;
  /** Every request with the members it asks for, in order. */
  readonly requests: (readonly string[])[] = [];
  /** Requests that typed into cells while Excel calculated or drew after each. */
  loud = 0;
  /** What a person does before the request of this number, counted from 1, is answered. */
  meanwhile: ((request: number) => void) | undefined;
  /** How often the settings were to be saved. */
  saves = 0;
  /** The saves that fail, by their number. */
  readonly failingSaves = new Set<number>();
  /** Options of the last Excel.run. */
  options: unknown;
  /** Members that this Excel cannot undo: a group of undo that has one is refused, and nothing of the request done. */
  readonly notUndone = new Set(["Sheet.delete"]);
  /** Members of a newer Excel, which this one does not know. */
  readonly unknown = new Set<string>();
  /** Sets of requirements that are there. */
  readonly supported = new Set(["ExcelApi 1.10", "ExcelApi 1.12", "ExcelApi 1.18", "ExcelApi 1.20"]);
  /** Calculations that were asked for. */
  readonly calculated: string[] = [];
  /** Whether the add-in starts with the document; undefined where this Excel cannot do that. */
  startup: string | undefined = "None";
  /** What the program runs on. */
  platform = "OfficeOnline";
  /** Cells that fit into one request. */
  mostCells = Number.POSITIVE_INFINITY;
  theme: { isDarkTheme: boolean } | undefined;
  #failures: Failure[] = [];

  constructor(...sheets: readonly string[]) {
    for (const name of sheets) this.book.worksheets.add(name);
  }

  /**
   * The n-th request from now, counted from 1, fails with a code of office.js after some of its actions; where it lasts,
   * all later ones do, too.
   */
  failAt(request: number, code: string, after = 0, lasting = false): void {
    this.#failures.push({
      request: this.requests.length + request,
      error: new OfficeError(code, `Excel says ${code}.`),
      after,
      lasting,
    });
  }

  /** Nothing fails any more. */
  heal(): void {
    this.#failures = [];
  }

  /** Runs a batch as Excel.run does: what is left over at its end is asked, too. */
  async run<T>(options: { mergeUndoGroup?: boolean }, batch: (context: Context) => Promise<T>): Promise<T> {
    this.options = options;
    const grouped = options.mergeUndoGroup ?? false;
    const context = new Context(
      { workbook: this.book, application: new Application(this.calculated) },
      this.#answering(grouped),
    );
    const result = await batch(context);
    await context.sync();
    return result;
  }

  #addin(what: "startup"): string {
    if (this[what] === undefined) throw new OfficeError("NotSupported", "no shared runtime");
    return this[what];
  }

  #answering(grouped: boolean) {
    return {
      unknown: this.unknown,
      receive: (members: readonly string[], cells: number) => {
        this.requests.push(members);
        this.meanwhile?.(this.requests.length);
        const failing = this.#failures.find(({ request, lasting }) =>
          lasting ? request <= this.requests.length : request === this.requests.length,
        );
        if (grouped && members.some((member) => this.notUndone.has(member)))
          throw new OfficeError("UndoNotSupported", "the request cannot be undone");
        if (cells > this.mostCells)
          throw new OfficeError("RequestPayloadSizeLimitExceeded", "the request is too large");
        const typing = members.findIndex((member) => TYPING.test(member));
        const silent = ["suspendApiCalculationUntilNextSync", "suspendScreenUpdatingUntilNextSync"];
        if (typing >= 0 && !silent.every((name) => members.slice(0, typing).includes(`Application.${name}`)))
          this.loud += 1;
        if (failing === undefined) return {};
        const { error, after, request } = failing;
        return { failing: { error, after: request === this.requests.length ? after : 0 } };
      },
    };
  }

  /** Stands in for the globals of office.js until the test is over. */
  install(): this {
    vi.stubGlobal("Excel", {
      run: (...given: [object, Batch] | [Batch]) =>
        given.length === 1 ? this.run({}, given[0]) : this.run(given[0], given[1]),
    });
    const { settings } = this;
    const excel = this;
    vi.stubGlobal("Office", {
      AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
      StartupBehavior: { load: "Load", none: "None" },
      addin: {
        getStartupBehavior: async () => this.#addin("startup"),
        setStartupBehavior: async (behavior: string) => {
          this.#addin("startup");
          this.startup = behavior;
        },
      },
      PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
      context: {
        get platform() {
          return excel.platform;
        },
        get officeTheme() {
          return excel.theme;
        },
        requirements: { isSetSupported: (name: string, version: string) => this.supported.has(`${name} ${version}`) },
        document: {
          settings: {
            get: (key: string) => settings.get(key) ?? null,
            set: (key: string, value: unknown) => settings.set(key, value),
            remove: (key: string) => settings.delete(key),
            saveAsync: (done: (result: unknown) => void) => {
              this.saves += 1;
              const message = this.failingSaves.has(this.saves) ? "not saved" : this.savingFails;
              if (message === undefined) this.saved = new Map(settings);
              queueMicrotask(() =>
                done(message === undefined ? { status: "succeeded" } : { status: "failed", error: { message } }),
              );
            },
          },
        },
      },
    });
    return this;
  }
}
