/**
 * Remembers values by key up to a total size; what was asked for longest ago goes first. A Map keeps the order in which
 * keys were added, so that the entry asked for is taken out and added again.
 */
export class Memory<V> {
  readonly #entries = new Map<string, { readonly value: V; size: number }>();
  #size = 0;

  /** `limit` is in the unit in which sizes are given. */
  constructor(private readonly limit: number) {}

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: V, size: number): void {
    const before = this.#entries.get(key);
    if (before !== undefined) this.#take(key, before);
    this.#entries.set(key, { value, size });
    this.#size += size;
    this.#makeRoom();
  }

  /** The value of a key has become larger. */
  grow(key: string, by: number): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    entry.size += by;
    this.#size += by;
    this.#makeRoom();
  }

  #makeRoom(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#size <= this.limit) return;
      this.#take(key, entry);
    }
  }

  #take(key: string, { size }: { readonly size: number }): void {
    this.#entries.delete(key);
    this.#size -= size;
  }
}
