/** Numbers by period that no trial changes, in as few tables as hold them: two that say the same where both say something are one. */
export class Constants {
  readonly tables: { readonly id: string; readonly values: Float64Array }[] = [];
  private readonly known = new Map<string, string>();

  constructor(private readonly periods: number) {}

  /** The table that has these numbers in these periods. */
  of(periods: readonly number[], numbers: readonly number[]): string {
    const key = `${periods[0]} ${periods.at(-1)} ${numbers.join(" ")}`;
    const id = this.known.get(key) ?? this.place(periods, numbers);
    this.known.set(key, id);
    return id;
  }

  private place(periods: readonly number[], numbers: readonly number[]): string {
    let table = this.tables.find(({ values }) =>
      periods.every((t, k) => Number.isNaN(values[t]) || values[t] === numbers[k]),
    );
    if (!table) {
      table = { id: `table${this.tables.length + 1}`, values: new Float64Array(this.periods).fill(Number.NaN) };
      this.tables.push(table);
    }
    for (const [k, t] of periods.entries()) table.values[t] = numbers[k] ?? Number.NaN;
    return table.id;
  }
}
