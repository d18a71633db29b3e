import type { Types } from './types.js'

/** The oracle that knows nothing. */
export const none: Types = { calleesOf: () => new Map(), warnings: [] }
