/** A browser, driven from outside: it opens one page and runs code in it. Office's hosts show the add-in in three such families. */
export interface Engine {
  readonly name: string;
  /** What this machine lacks for it; undefined where it can be opened. */
  readonly missing: string | undefined;
  open(url: string): Promise<EnginePage>;
}

export interface EnginePage {
  /** The value of an expression in the page; a promise is waited for. */
  value(expression: string): Promise<unknown>;
  close(): Promise<void>;
}
