import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results/results.json" }]],
    projects: [
      {
        // generous: a busy machine is slow, not wrong
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
          globalSetup: ["tests/generatedSetup.ts"],
          setupFiles: ["tests/seed.ts", "tests/partsAtHand.ts"],
          testTimeout: 60_000,
          pool: "threads",
          isolate: false,
          // every core: else one of two would stand idle
          maxWorkers: "100%",
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/generatedSetup.ts", "tests/e2e/setup.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
