export interface ArgumentPredicate {
  readonly argument: number
  /** Name of the nearest call on the way to the send whose argument is meant (`api` in `client.api(url).post()`); absent: the send itself. */
  readonly of?: string
  readonly property?: string
  /** Literal equality, or a regular expression over the literal text. */
  readonly equals?: string | number | boolean
  /** It holds only if every value that is known equals; else one of them is enough. */
  readonly always?: true
  readonly matches?: string
  /** The argument is seen to have the property, whatever its value. */
  readonly present?: true
  /** The argument is `new X()` of a class of this name (command objects). */
  readonly constructs?: string
  /** The argument is made by a call whose first argument is a text that matches: `xml('message', …)`. */
  readonly madeWith?: string
  /** The argument is made by a member of a name that matches, whatever is called on it since: `creator.startRoom().setName('x')`. */
  readonly madeBy?: string
}
