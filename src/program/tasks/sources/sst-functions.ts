import type { CallFact, FileFacts } from '../../../analysis/file-facts.js'
import type { Origin } from '../../../analysis/origin.js'
import type { TriggerKind } from '../../../result/coverage-report.js'

/** A function that a construct of SST names. */
export interface SstFunction {
  readonly trigger: TriggerKind
  /** As it is written: `src/digest.main`. */
  readonly path: string
  readonly line: number
}

/** Where each construct names what nobody waits for. */
const constructs: readonly { readonly made: RegExp; readonly trigger: TriggerKind; readonly under: RegExp }[] = [
  { made: /(?:^|\.)Cron(?:V2)?$/, trigger: 'cron', under: /^(?:function|job|handler)$/ },
  {
    made: /(?:^|\.)(?:Queue|Topic|EventBus|Bucket|Table|KinesisStream|SnsTopic|Dynamo)$/,
    trigger: 'queue-worker',
    under: /^(?:consumer|consumers|subscriber|subscribers|targets|notifications)$/,
  },
]
const subscribing = /\.(?:subscribe|subscribeFunction|notify|addConsumers|addSubscribers|addTargets|addRules)$/
const handler = /^[\w@./-]+\/[\w.-]+\.\w+$/
const maximumDepth = 6

/**
 * `new sst.aws.Cron('Digest', { function: 'src/digest.main' })`, `queue.subscribe('src/orders.handler')`, and the same
 * by the constructs of its second version: `new Cron(stack, 'digest', { job: 'src/digest.main' })`.
 */
export function sstFunctions({ calls }: FileFacts): SstFunction[] {
  return calls.flatMap((call) => {
    const { calleeText, form, line } = call
    const construct = form === 'new' ? constructs.find(({ made }) => made.test(calleeText)) : undefined
    const paths =
      construct !== undefined
        ? call.arguments.flatMap((argument) => pathsUnder(argument, construct.under, false, 0))
        : form === 'call' && subscribing.test(calleeText)
          ? given(call)
          : []
    return [...new Set(paths)].map((path) => ({ trigger: construct?.trigger ?? 'queue-worker', path, line }))
  })
}

function given({ arguments: all }: CallFact): string[] {
  return all.flatMap((argument) => pathsUnder(argument, /^/, true, 0))
}

/** Texts that name a handler, below a property that fits. */
function pathsUnder(term: Origin, under: RegExp, inside: boolean, depth: number): string[] {
  if (depth > maximumDepth) return []
  switch (term.kind) {
    case 'literal':
      return inside && typeof term.value === 'string' && handler.test(term.value) ? [term.value] : []
    case 'array':
      return term.elements.flatMap((element) => pathsUnder(element, under, inside, depth + 1))
    case 'object':
      return Object.entries(term.properties).flatMap(([name, value]) =>
        pathsUnder(value, under, inside || under.test(name), depth + 1),
      )
    default:
      return []
  }
}
