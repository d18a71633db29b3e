import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { enclosingFunctions } from '../guards/syntax-of.js'
import { keyFault } from '../guards/key-stability.js'
import { keyParts } from './key-parts.js'
import { purposeOf } from './purpose-of.js'

/** A key as the text of a template for the tag `key` of sendgate, or why none can be proposed, as a full sentence. */
export type ProposedKey = { readonly key: string } | { readonly refused: string }

const mostParts = 4

/**
 * Proposes the dedup key of a send from the expressions in its arguments: what the message is about, then who gets it.
 * Time, randomness, ids of runs and attempts, and the message's own text never take part; a key that would only name
 * the recipient is refused, since the second message to this person would never be sent.
 */
export function proposeKey(call: TSESTree.Node, source: SourceFile, path: string): ProposedKey {
  const parts = keyParts(call, source).filter(({ node }) => keyFault(node, source) === null)
  const subjects = parts.filter(({ role }) => role === 'subject')
  if (subjects.length === 0) {
    const who = parts[0]
    return { refused: who ? `The arguments name only the recipient (${who.text}), not the occasion.` : 'Nothing in the arguments identifies the occasion and stays the same when it repeats.' }
  }
  const [first = subjects[0]] = subjects
  const texts = [first, ...subjects.slice(1), ...parts.filter(({ role }) => role === 'audience')].flatMap((part) => part?.text ?? [])
  const holes = [...new Set(texts)].slice(0, mostParts).map((text) => `\${${text}}`)
  return { key: [purposeOf(enclosingFunctions(call), path, call), ...holes].join('/') }
}
