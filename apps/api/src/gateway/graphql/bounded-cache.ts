/** A cache that forgets what was not asked for longest. */

export class BoundedCache<Value> {
  private readonly entries = new Map<string, Value>();

  constructor(private readonly capacity: number) {}

  /** The cached value, or the computed one, cached from now on. */
  get(key: string, compute: () => Value): Value {
    const found = this.entries.get(key);
    const value = found ?? compute();
    if (found !== undefined) this.entries.delete(key);
    else if (this.entries.size >= this.capacity) this.entries.delete(this.entries.keys().next().value as string);
    this.entries.set(key, value);
    return value;
  }
}
