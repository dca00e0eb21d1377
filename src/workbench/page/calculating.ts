/** Says that the engine calculates when it takes so long that a person would wonder. */
const WONDER_MS = 600;
const LOOK_MS = 200;

export function sayCalculating(busy: () => boolean, say: (busy: boolean) => void): void {
  let since: number | null = null;
  let said = false;
  setInterval(() => {
    since = busy() ? (since ?? performance.now()) : null;
    const long = since !== null && performance.now() - since > WONDER_MS;
    if (long !== said) say(long);
    said = long;
  }, LOOK_MS);
}
