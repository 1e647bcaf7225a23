import { priceUnit } from "../../record/price-unit.ts";
import { wrongWidth } from "../canonical/canonical.ts";
import { dayCell, nameCell, plainNumber } from "../csv/cells.ts";
import { hasHeader, openTable } from "../csv/columns.ts";
import type { CsvReader } from "../csv/csv-reader.ts";
import { eachLine } from "../csv/each-line.ts";
import type { Format } from "../format.ts";

export const CORPORATE_ACTIONS = ["symbol", "ex_date", "type", "value", "currency", "source"] as const;
type Places = Record<(typeof CORPORATE_ACTIONS)[number], number>;

/**
 * Dividends (`cash_dividend`, money a share) and splits (`split`, new shares for an old one). They count as known on
 * the ex-day: they were announced earlier, but the file does not say when.
 */
export const corporateActions: Format = {
  name: "corporate-actions CSV",
  recognises: (file) => hasHeader(file, ["symbol", "ex_date", "type", "value"]),
  async read(file, recorder, report, options) {
    const { reader, place, width } = await openTable(file, CORPORATE_ACTIONS);
    const take = () => {
      if (reader.count !== width) throw wrongWidth(reader, width);
      const action = actionOf(reader, place, options.priceUnit);
      if (typeof action === "string") return report.refuse(reader.line, action);
      const day = dayCell(reader, place.ex_date, "ex_date");
      const source = place.source < 0 ? "" : reader.text(place.source);
      recorder.observe(
        recorder.series(nameCell(reader, place.symbol), action.measure),
        day,
        day,
        action.value,
        recorder.unit(action.unit),
        { day },
        recorder.source(source || "corporate actions"),
      );
    };
    const flush = async () => void (await recorder.flush());
    await eachLine(file, reader, report, { full: () => recorder.full, flush, take });
  },
};

function actionOf(
  reader: CsvReader,
  place: Places,
  unitOf = priceUnit,
): { measure: string; value: number; unit: string } | string {
  const [type, text] = [reader.text(place.type).trim(), reader.text(place.value).trim()];
  if (type === "split") return { measure: "split", value: splitRatio(text, reader), unit: "x" };
  if (type !== "cash_dividend") return `an action of an unknown type: ${type.slice(0, 40)}`;
  const value = plainNumber(text);
  if (!Number.isFinite(value) || value < 0) throw badValue(reader, text);
  const currency = place.currency < 0 ? "" : reader.text(place.currency).trim();
  return { measure: type, value, unit: currency || unitOf(reader.text(place.symbol)) };
}

function splitRatio(text: string, reader: CsvReader): number {
  const [fresh, old, ...more] = text.split(":").map(plainNumber);
  const ratio = fresh / (old ?? 1);
  if (more.length > 0 || !(ratio > 0 && Number.isFinite(ratio))) throw badValue(reader, text);
  return ratio;
}

const badValue = (reader: CsvReader, text: string) =>
  reader.fault("bad-number", `value is not one this type has: ${JSON.stringify(text.slice(0, 40))}`, {
    expected: "money a share for cash_dividend; 10:1 (new for old) for split",
  });
