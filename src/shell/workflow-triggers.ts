import { isMap, isPair, isScalar, isSeq, type Document, type Node } from 'yaml'
import type { TriggerKind } from '../result/coverage-report.js'

/** What starts a workflow; the file is added by the audit. */
export interface WorkflowTrigger {
  readonly kind: TriggerKind
  readonly name: string
  readonly line: number
  readonly delivery: string
}

const kinds: Readonly<Record<string, TriggerKind>> = {
  schedule: 'cron',
  workflow_dispatch: 'cli',
  workflow_call: 'library-export',
}

/** The triggers in `on:` of a GitHub workflow, one per cron expression. */
export function workflowTriggers(document: Document, lineOf: (offset: number) => number): readonly WorkflowTrigger[] {
  const on = document.get('on', true) as Node | undefined
  const group = concurrencyOf(document)
  const overlap = group === null ? 'runs can overlap' : `runs of the concurrency group \`${group}\` do not overlap`
  const line = (node: Node | null | undefined): number => lineOf(node?.range?.[0] ?? 0)
  const event = (name: string, node: Node | null | undefined): WorkflowTrigger => ({
    kind: kinds[name] ?? 'webhook',
    name,
    line: line(node),
    delivery: `Every event starts a run, anybody can start it again with "Re-run", and ${overlap}.`,
  })
  if (isScalar(on)) return [event(String(on.value), on)]
  if (isSeq(on)) return on.items.filter(isScalar).map((item) => event(String(item.value), item))
  if (!isMap(on)) return []
  return on.items.filter(isPair).flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : ''
    if (name !== 'schedule' || !isSeq(value)) return [event(name, isScalar(key) ? key : null)]
    return value.items.filter(isMap).map((item): WorkflowTrigger => {
      const cron = item.get('cron', true)
      return {
        kind: 'cron',
        name: isScalar(cron) ? String(cron.value) : '',
        line: line(cron ?? item),
        delivery: `A schedule may start late or not at all, the run can be repeated with "Re-run", and ${overlap}.`,
      }
    })
  })
}

/** The group of the workflow's `concurrency:`; null when it has none. */
export function concurrencyOf(document: Document): string | null {
  const concurrency = document.get('concurrency', true) as Node | undefined
  if (isScalar(concurrency)) return String(concurrency.value)
  const group = isMap(concurrency) ? concurrency.get('group') : undefined
  return group === undefined ? null : String(group)
}
