import { defineConfig } from "vitest/config";

/** What reads and marks in memory alone: these specs share a process, whose words and rules are then loaded once. */
const inMemory = ["claims", "tests", "marks", "language", "registry"].map((folder) => `spec/${folder}/**/*.spec.ts`);

const shared = { testTimeout: 60_000, hookTimeout: 120_000, pool: "forks" } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "specs",
          include: ["spec/**/*.spec.ts", "spec/**/*.spec.tsx"],
          exclude: ["spec/browser/**", ...inMemory],
        },
      },
      { test: { ...shared, name: "in-memory", include: inMemory, isolate: false } },
      {
        test: {
          ...shared,
          name: "browser",
          include: ["spec/browser/**/*.spec.ts"],
          globalSetup: "spec/browser/setup.ts",
          fileParallelism: false,
        },
      },
    ],
  },
});
