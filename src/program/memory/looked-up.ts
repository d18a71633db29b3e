/** A map that looks up what it does not hold; only what it holds is gone through. */
export class LookedUp<Value> extends Map<string, Value> {
  private readonly find: (key: string) => Value | undefined

  constructor(find: (key: string) => Value | undefined, held: Iterable<readonly [string, Value]> = []) {
    super(held)
    this.find = find
  }

  override get(key: string): Value | undefined {
    return super.get(key) ?? this.find(key)
  }

  override has(key: string): boolean {
    return this.get(key) !== undefined
  }
}
