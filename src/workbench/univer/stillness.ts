/** While much is being written the sheet is drawn now and then, so that it is seen to go on; drawn each time, it takes long. */
import { Scene } from "@univerjs/engine-render";
import type { Facade } from "./book";

const PAUSE_MS = 1_000;

export class Stillness {
  private works = 0;
  private drawnAt = 0;

  constructor() {
    const scene: Facade = Scene.prototype;
    const { render } = scene;
    const rests = (): boolean => this.works > 0 && performance.now() - this.drawnAt < PAUSE_MS;
    const drawn = (): void => {
      this.drawnAt = performance.now();
    };
    scene.render = function (...given: unknown[]): void {
      if (rests()) return;
      render.apply(this, given);
      drawn();
    };
  }

  get working(): boolean {
    return this.works > 0;
  }
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.works++;
    try {
      return await work();
    } finally {
      this.works--;
    }
  }
}
