declare const brand: unique symbol

/**
 * A checked deduplication key: `purpose/subject/audience/occurrence`. Build it with `` key`…` ``, `key({…})` or `parseKey`.
 * `text` is in Unicode NFC and holds no environment; the gate adds that when it hashes.
 */
export interface SendKey {
  readonly [brand]: 'SendKey'
  readonly text: string
  /** The first segment. */
  readonly purpose: string
  toString(): string
}
