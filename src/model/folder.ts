import type { Section } from "../formula/language/model";

/** The sections of a folder of the model in their order, each with the file that it is written in. */
export const folder = (name: string, files: Readonly<Record<string, Section | readonly Section[]>>): Section[] =>
  Object.entries(files).flatMap(([file, sections]) =>
    [sections].flat().map((section) => ({ ...section, file: `src/model/${name}/${file}.ts` })),
  );
