// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { CommandEntry } from '../types.js'

export const commands: readonly CommandEntry[] = [
]
