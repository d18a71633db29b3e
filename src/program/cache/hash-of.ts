import { createHash } from 'node:crypto'

/** Stands for a text: two texts with one hash are the same. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
