// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { TriggerEntry } from '../types.js'

export const triggers: readonly TriggerEntry[] = [
]
