import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "../../src/xlsx/index";
import { inflatesTooFar } from "../../src/xlsx/inflating";

import { withRows } from "./richWorkbook";

const FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>';

test("a file that unpacks to more than can be held is refused, whatever it says of its size", async () => {
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(300 * 2 ** 20) });
  expect(bomb.length).toBeLessThan(2 ** 20);
  await expect(readWorkbook(bomb)).rejects.toMatchObject({ id: "workbook.inflates", values: { most: 256 } });
  expect(inflatesTooFar(await withRows(FIRST))).toBe(false);
  const liar = Uint8Array.from(bomb);
  new DataView(liar.buffer).setUint32(22, 10, true); // the size its header tells
  expect(inflatesTooFar(liar)).toBe(true);
});

test("a value in the last corner of a sheet is refused in words, not with all cells between", async () => {
  const far = await withRows(`${FIRST}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`);
  await expect(readWorkbook(far)).rejects.toMatchObject({ id: "workbook.far" });
  const beyond = await withRows('<row r="9999999"><c r="A9999999"><v>1</v></c></row>');
  await expect(readWorkbook(beyond)).rejects.toMatchObject({ id: "workbook.far" });
});

test("a value in the last row is read, and only as many rows as were asked for", async () => {
  const long = await withRows(`${FIRST}<row r="1048576"><c r="A1048576"><v>2</v></c></row>`);
  const [sheet] = (await readWorkbook(long)).sheets;
  expect(sheet?.cells.map(({ row }) => row)).toEqual([0, 1048575]);
  const rows = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`);
  const [cut] = (await readWorkbook(await withRows(rows.join("")), [], 1001)).sheets;
  expect(cut?.cells).toHaveLength(1001);
});
