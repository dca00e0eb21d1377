import fc from "fast-check";

/** Equal seed, equal numbers, on every machine. `SEED=7 npx vitest run` tries others; what it finds becomes a named case. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20260704) });
