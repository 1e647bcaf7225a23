import { makeZip } from "../zip/make-zip.ts";

const cell = (place: string, value: string | number) =>
  typeof value === "number"
    ? `<c r="${place}"><v>${value}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...cells: (string | number | null)[]) =>
  `<row r="${number}">${cells.map((value, i) => (value === null ? "" : cell(`${"ABC"[i]}${number}`, value))).join("")}</row>`;

/** A workbook as the World Bank lays it out, with one price for April and May 2026. */
export const workbook = (updated: string, april: number, may: number, sheet = "Monthly Prices") =>
  makeZip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${row(1, "World Bank Commodity Price Data")}${row(4, `Updated on ${updated}`)}${row(
      5,
      null,
      "Nickel **",
      "Gold",
    )}${row(6, null, "($/mt)", "($/troy oz)")}${row(7, "2026M04", april, "…")}${row(8, "2026M05", may, 3000)}</sheetData></worksheet>`,
  });
