// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { HostEntry } from '../types.js'

export const hosts: readonly HostEntry[] = [
]
