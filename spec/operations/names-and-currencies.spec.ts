import { expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { test } from "../../src/operations/test.ts";
import { testCheck } from "../../src/operations/test-check.ts";
import { contextAt, editClaim, figure, saveThread, storeWith } from "../saved/thread.ts";
import { onEachEngine } from "../storage/engines.ts";

const of = (subject: string, measure: string, day: string, value: number, unit: string) => ({
  ...figure(subject, measure, day, day, value, day),
  unit,
});

/** Made-up figures of subjects that the registry knows and of one that it does not. */
const FACTS = [
  of("NVDA", "close", "2025-01-27", 118, "USD"),
  of("0981.HK", "close", "2025-01-27", 39, "HKD"),
  of("Qorvexa", "gadget_fee", "2025-01-27", 4, "EUR"),
  of("Nickel", "price", "2025-01-27", 15_400, "USD/t"),
];
const RATE = of("USDHKD", "rate", "2025-01-27", 7.8, "HKD/USD");

onEachEngine("a test that a person types", (place) => {
  const recordOf = async (facts = FACTS) => contextAt(await storeWith(await place(), facts), "2025-06-01");
  const told = async (text: string, facts = FACTS) =>
    (await testCheck.run({ test: text }, await recordOf(facts))).problems;
  const fixed = async (text: string, facts = FACTS) => {
    const [{ fix }] = await told(text, facts);
    return fix && text.slice(0, fix.from) + fix.insert + text.slice(fix.to);
  };

  it("of a subject that nobody knows is refused where it stands, with the name it is most like", async () => {
    const problems = await told("price(NVDDA) > 100");
    expect(problems.map(({ code, message, from, to, remedy }) => ({ code, message, from, to, remedy }))).toEqual([
      {
        code: "missing-period",
        message: "price(NVDDA) needs a period",
        from: 0,
        to: 12,
        remedy: "price(NVDA, 2025-01-27)",
      },
      {
        code: "unknown-name",
        message: "there is no subject NVDDA; did you mean NVDA?",
        from: 6,
        to: 11,
        remedy: "NVDA",
      },
    ]);
    expect(await fixed("close(NVDDA, 2025-01-27) > 100")).toBe("close(NVDA, 2025-01-27) > 100");
    await expect(test.run({ test: "close(NVDDA, 2025-01-27) > 100" }, await recordOf())).rejects.toMatchObject({
      code: "test-unknown-name",
      excerpt: expect.stringContaining("^^^^^"),
    });
  });

  it("with the measure behind the subject, or with letters changed round, says how it is written", async () => {
    expect(await fixed("NVDDA.price > 100")).toBe("price(NVDA, 2025-01-27) > 100");
    expect(await fixed("clsoe(NVDA, 2025-01-27) > 100")).toBe("close(NVDA, 2025-01-27) > 100");
    expect((await told("NVDDA > 100"))[0].message).toBe("NVDDA is not defined; did you mean NVDA?");
  });

  it("of names that only the record knows is marked, and a slip of one of them is told", async () => {
    const { mark } = await test.run({ test: "gadget_fee(Qorvexa, 2025-01-27) > 3 EUR" }, await recordOf());
    expect(mark!.verdict).toBe("holds");
    expect(await fixed("gadget_fee(Qorvexxa, 2025-01-27) > 3 EUR")).toBe("gadget_fee(Qorvexa, 2025-01-27) > 3 EUR");
    expect((await told("gloss(Zzyzyx, 2025-01-27) > 3")).map(({ message }) => message)).toEqual([
      "there is no function or measure gloss",
      "there is no subject Zzyzyx",
    ]);
  });

  it("of two currencies is refused before it is evaluated, and names both and how to convert", async () => {
    const text = "close(0981.HK, 2025-01-27) > 4 USD";
    const [problem] = await told(text);
    expect(problem).toMatchObject({
      code: "unit",
      message: "close(0981.HK, 2025-01-27) is in HKD, 4 USD is in USD",
      remedy:
        "Write the amount in HKD; or import rate(USDHKD) in HKD/USD and write close(0981.HK, 2025-01-27) / rate(USDHKD, 2025-01-27) > 4 USD",
      fix: null,
    });
    expect((await told("max(close(0981.HK, 2025-01-27), close(NVDA, 2025-01-27)) > 100"))[0].code).toBe("unit");
    const converted = await fixed(text, [...FACTS, RATE]);
    expect(converted).toBe("close(0981.HK, 2025-01-27) / rate(USDHKD, 2025-01-27) > 4 USD");
    // 39 / 7.8 = 5
    const { mark } = await test.run({ test: converted! }, await recordOf([...FACTS, RATE]));
    expect(mark!.reason).toContain("is 5 USD, above 4 USD");
  });

  it("of a price a tonne beside a bare amount is written with the tonne", async () => {
    expect(await fixed("price(Nickel, 2025-01-27) > 15000 USD")).toBe("price(Nickel, 2025-01-27) > 15000 USD/t");
  });

  it("with such a slip leaves a saved claim as it was", async () => {
    const context = await recordOf([...FACTS, figure("AMD", "close", "2024-06-28", "2024-06-28", 162, "2024-06-28")]);
    const { claims } = await saveThread({ ...context, today: dayOf("2025-06-01") });
    await expect(editClaim(context, claims[0].id, "revenue(AMDD, FY2024Q3) > 7bn USD", "bob")).rejects.toMatchObject({
      code: "test-unknown-name",
    });
    await expect(editClaim(context, claims[0].id, "close(0981.HK, 2025-01-27) > 7 USD", "bob")).rejects.toMatchObject({
      code: "test-unit",
    });
    expect((await saveThread(context)).claims[0].tests).toBe(1);
  });
});
