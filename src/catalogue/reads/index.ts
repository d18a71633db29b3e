// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { ReadEntry } from '../types.js'

export const reads: readonly ReadEntry[] = [
]
