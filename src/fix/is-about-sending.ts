import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../analysis/cfg/callback-run.js'
import { descendants, keyOf, textOf } from '../analysis/guards/syntax-of.js'

const words =
  /(?:^|[a-z0-9_.-])(?:[Ss]end|[Nn]otif(?:y|ies|ication)|[Mm]ails?|[Ee]mails?|[Ss]ms|[Mm]essages?|[Aa]lerts?|[Rr]emind(?:er)?|[Aa]nnounce|[Bb]roadcast|[Dd]eliver|[Dd]ispatch|[Pp]ublish|[Ww]ebhooks?|[Dd]igest|[Nn]ewsletter|[Ww]elcome|[Rr]eport|[Pp]ush|[Pp]ing[A-Z])/
const doesMore =
  /^(?:re)?(?:create|delete|update|upsert|check|handle|process|run|execute|reject|cancel|accept|approve|complete|submit|save|sync|import|seal|sign|register|assert|get|fetch|load|add|remove)(?=[A-Z_]|$)/

/**
 * Whether a wrapper call is about sending and nothing else, as far as its name says: a gate around a call that also writes
 * records or checks limits would keep that from happening a second time too. The name of a job counts for its enqueue.
 */
export function isAboutSending(call: TSESTree.CallExpression): boolean {
  const name = calledName(call.callee)
  if (doesMore.test(name)) return false
  return (
    words.test(name) ||
    (/^(?:trigger|enqueue|add|send|queue|schedule|publish|emit)/i.test(name) &&
      jobNames(call).some((job) => words.test(job)))
  )
}

function jobNames(call: TSESTree.CallExpression): readonly string[] {
  const [first] = call.arguments
  if (first?.type !== 'ObjectExpression') return textOf(first) === null ? [] : [textOf(first) ?? '']
  return descendants(first).flatMap((node) =>
    node.type === 'Property' && /^(?:name|job|event|id|type)$/.test(keyOf(node) ?? '')
      ? (textOf(node.value) ?? [])
      : [],
  )
}
