/** What the command line needs of its surroundings. */
export interface Surroundings {
  readonly lines: () => AsyncIterable<string>;
  readonly read: (path: string) => string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}
