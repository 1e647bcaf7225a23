import { defineConfig } from "vitest/config";

const shared = { testTimeout: 60_000, hookTimeout: 120_000, pool: "forks" } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "specs",
          include: ["spec/**/*.spec.ts", "spec/**/*.spec.tsx"],
          exclude: ["spec/browser/**"],
        },
      },
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
