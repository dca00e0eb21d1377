/**
 * How long the page goes on before it has a turn, in milliseconds: with the piece that it is at by then less than the 50 that a
 * person notices.
 */
const LONGEST = 10;

/** Lets the page draw and hear what is typed or clicked, and goes on. */
function nextTurn(): Promise<void> {
  if (typeof scheduler !== "undefined" && "yield" in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Long work in short tasks: between two pieces of it the page has a turn, when it has been without one for long. */
export class Turns {
  #since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#since < LONGEST) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
