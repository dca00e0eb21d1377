import { escaped } from "./xml";

/** A cell that gets a note, and what the note says. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly text: string;
}

const AUTHOR = "Ironbook";

const NO_NOTES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';
const NO_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

const run = (text: string): string => `<r><t xml:space="preserve">${escaped(text)}</t></r>`;

/** The notes of a sheet with those given beside them; a cell that has one says more in it. */
export function withNotes(notes: string = NO_NOTES, added: readonly CellNote[]): string {
  const author = notes.match(/<author>|<author\/>/g)?.length ?? 0;
  let all = notes
    .replace(/<authors\/>/, "<authors></authors>")
    .replace("</authors>", `<author>${AUTHOR}</author></authors>`)
    .replace(/<commentList\/>/, "<commentList></commentList>");
  for (const { address, text } of added) {
    const own = new RegExp(`(<comment\\s[^>]*ref="${address}"[^>]*>[\\s\\S]*?)(</text>)`);
    all = own.test(all)
      ? all.replace(own, (_, before, end) => `${before}${run(`\n${text}`)}${end}`)
      : all.replace(
          "</commentList>",
          () => `<comment ref="${address}" authorId="${author}"><text>${run(text)}</text></comment></commentList>`,
        );
  }
  return all;
}

/** The boxes in which a sheet's notes are shown, with those of the notes given. */
export function withBoxes(shapes: string = NO_SHAPES, added: readonly CellNote[]): string {
  const used = [...shapes.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
  let id = Math.max(1024, ...used);
  const boxes = added
    .filter(({ row, column }) => !shownAt(shapes, row, column))
    .map(({ row, column }) => {
      id++;
      const anchor = [column + 1, 15, row, 10, column + 5, 15, row + 4, 4].join(",");
      return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
    });
  return shapes.replace("</xml>", () => `${boxes.join("")}</xml>`);
}

const shownAt = (shapes: string, row: number, column: number): boolean =>
  new RegExp(`<x:Row>${row}</x:Row>\\s*<x:Column>${column}</x:Column>`).test(shapes);
