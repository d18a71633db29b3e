import type { TSESTree } from '@typescript-eslint/types'
import type { GuardKind, GuardQuality } from '../../result/coverage-report.js'
import type { FoundGuard } from './guard-context.js'

/** A guard at a node, with its sentence: capitalised, and closed by a full stop. */
export function foundGuard(node: TSESTree.Node, kind: GuardKind, quality: GuardQuality, why: string): FoundGuard {
  const sentence = `${why.charAt(0).toUpperCase()}${why.slice(1)}`
  return {
    kind,
    quality,
    line: node.loc.start.line,
    at: node.range[0],
    why: /[.!?]$/.test(sentence) ? sentence : `${sentence}.`,
  }
}
