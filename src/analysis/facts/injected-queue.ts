import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import type { Terms } from './terms.js'

/** What makes the queue that Nest injects, by the package of the decorator. */
const queues: Readonly<Record<string, { readonly module: string; readonly name: string }>> = {
  '@nestjs/bullmq': { module: 'bullmq', name: 'Queue' },
  '@nestjs/bull': { module: 'bull', name: 'default' },
}

/** `@InjectQueue('mails') queue: Queue` is the queue of that name: what `new Queue('mails')` makes; null without the decorator. */
export function injectedQueue(node: TSESTree.Node, terms: Terms): Origin | null {
  for (const { expression } of 'decorators' in node ? (node.decorators ?? []) : []) {
    if (expression.type !== 'CallExpression') continue
    const decorator = terms.expression(expression.callee)
    const made = decorator.kind === 'import' && decorator.name === 'InjectQueue' ? queues[decorator.module] : undefined
    if (made === undefined) continue
    const given = expression.arguments.flatMap((argument) =>
      argument.type === 'SpreadElement' ? [] : [terms.expression(argument)],
    )
    return {
      kind: 'new',
      callee: { kind: 'import', ...made, file: terms.file },
      arguments: given,
      file: terms.file,
      at: expression.range[0],
    }
  }
  return null
}
