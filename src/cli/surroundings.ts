/** What the command line needs of its surroundings. */
export interface Surroundings {
  readonly lines: () => AsyncIterable<string>;
  /** What a file holds: its bytes, or the text that they say. */
  readonly read: (path: string) => Uint8Array | string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}
