// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { EffectEntry } from '../types.js'

export const effects: readonly EffectEntry[] = [
]
