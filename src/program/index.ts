/** The public face of the whole-program analysis. */
export { auditCheckout, type CheckoutOptions } from './audit-checkout.js'
export type { CacheOptions } from './cache/cache-folder.js'
export { listFiles } from './list-files.js'
export { editorFacts } from './editor-facts.js'
