/** How sure a statement about a provider is. `measured`: a test of this package shows it. `documented`: the provider says so. */
export type Evidence = 'measured' | 'documented' | 'unknown'

/** One row of the provider table in the docs. */
export interface ProviderFacts {
  readonly provider: string
  readonly call: string
  readonly idempotency: { readonly how: string; readonly evidence: Evidence }
  readonly retries: { readonly how: string; readonly evidence: Evidence }
  readonly rejections: { readonly how: string; readonly evidence: Evidence }
  readonly probe: { readonly how: string; readonly evidence: Evidence }
}
