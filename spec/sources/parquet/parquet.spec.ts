import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { importing } from "../importing.ts";

const texts = (name: string, ...data: string[]) => ({ name, data, type: "STRING" as const });
const observations = (value: number[]) =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: [
        texts("subject", "ACME", "ACME"),
        texts("measure", "revenue", "revenue"),
        texts("period_start", "2024-01-01", "2024-04-01"),
        texts("period_end", "2024-03-31", "2024-06-30"),
        { name: "value", data: value, type: "DOUBLE" },
        texts("unit", "USD", "USD"),
        texts("known_at", "2024-04-20T16:05-04:00", "2024-07-20"),
        texts("source", 'a "quoted", one', "two\nlines"),
      ],
    }),
  );

describe("a Parquet file", () => {
  it("of observations imports like their CSV form", async () => {
    const { counts, versions } = await importing(observations([10.1, 11]));
    expect(counts.new).toBe(2);
    expect(await versions("ACME", "revenue")).toMatchObject([
      { value: 10.1, source: 'a "quoted", one', zone: -240 },
      { value: 11, source: "two\nlines" },
    ]);
  });

  it("of daily bars takes dates as DATE", async () => {
    const bars = parquetWriteBuffer({
      schema: [
        { name: "bars", num_children: 3 },
        { name: "symbol", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
        { name: "date", type: "INT32", converted_type: "DATE", repetition_type: "REQUIRED" },
        { name: "close", type: "DOUBLE", repetition_type: "REQUIRED" },
      ],
      columnData: [
        { name: "symbol", data: ["A"] },
        { name: "date", data: [new Date("2025-01-27T00:00:00Z")] },
        { name: "close", data: [10] },
      ],
    });
    const { versions } = await importing(Buffer.from(bars));
    expect(await versions("A", "close")).toMatchObject([{ value: 10, unit: "USD" }]);
  });

  it("that is cut short, or has other columns, is an error that says so", async () => {
    const whole = observations([1, 2]);
    await expect(importing(whole.subarray(0, whole.length - 20))).rejects.toMatchObject({ code: "parquet-damaged" });
    const other = Buffer.from(parquetWriteBuffer({ columnData: [texts("name", "x")] }));
    await expect(importing(other)).rejects.toMatchObject({ code: "parquet-columns" });
  });
});
