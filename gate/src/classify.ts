/** What an error proves. `not-sent`: definitely nothing left. `unknown`: it may have left. */
export type Proof = { readonly verdict: 'not-sent'; readonly retryAfter?: number } | { readonly verdict: 'unknown' }

/** Looks at an error of one provider; `null` leaves it to the next classifier and at last to the built-in one. */
export type Classifier = (error: unknown) => Proof | null
