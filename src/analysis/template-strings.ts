import { visitorKeys } from '@typescript-eslint/visitor-keys'
import type { TSESTree } from '@typescript-eslint/types'

/** A string in a program that instructs somebody later. Offsets are inside the quotes. */
export interface TemplateString {
  readonly start: number
  readonly end: number
  /** The source between the quotes, at its length: `${…}` and escapes blanked, so that offsets stay. */
  readonly text: string
  /** The property it stands under: `prompt`, `message`. */
  readonly key: string
  /** The object's `name`, `id` or `title`, where it has one. */
  readonly name: string | null
  readonly node: TSESTree.Node
}

const scheduleKeys = new Set([
  'cron',
  'schedule',
  'every',
  'interval',
  'expr',
  'at',
  'cronExpression',
  'everyMs',
  'rrule',
])
const instructionKeys = new Set(['prompt', 'message', 'instructions', 'task', 'text', 'command'])
const schedulerCalls = new Set([
  'schedule',
  'scheduleTask',
  'scheduleJob',
  'scheduleMessage',
  'addJob',
  'addCron',
  'cronAdd',
  'createCron',
  'runAt',
  'runIn',
  'remindAt',
  'enqueueAt',
  'createSchedule',
  'addSchedule',
  'scheduleAgent',
  'schedulePrompt',
])

const oneOf = (names: ReadonlySet<string>): RegExp => new RegExp(`\\b(?:${[...names].join('|')})\\b`)
const schedule = oneOf(scheduleKeys)
const instruction = oneOf(instructionKeys)
const scheduler = oneOf(schedulerCalls)

/**
 * Task templates in a program: an object with one of cron, schedule, every, interval, expr, at and one of
 * prompt, message, instructions, task, text, command (there or one object below); and the instruction among
 * the arguments of a scheduler call.
 *
 * @param source the text that the tree was made from
 */
export function templateStrings(root: TSESTree.Node, source: string): TemplateString[] {
  // Most files name no schedule, and a look at the text is cheaper than a walk over the tree.
  if (!(schedule.test(source) && instruction.test(source)) && !scheduler.test(source)) return []
  const found = new Map<number, TemplateString>()
  walk(root, (node) => {
    const strings =
      node.type === 'ObjectExpression'
        ? inObject(node, source)
        : node.type === 'CallExpression'
          ? inCall(node, source)
          : []
    for (const string of strings) if (!found.has(string.start)) found.set(string.start, string)
  })
  return [...found.values()]
}

function walk(node: TSESTree.Node, visit: (node: TSESTree.Node) => void): void {
  visit(node)
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Readonly<Record<string, unknown>>)[key]
    for (const item of Array.isArray(child) ? (child as unknown[]) : [child]) if (isNode(item)) walk(item, visit)
  }
}

const isNode = (value: unknown): value is TSESTree.Node =>
  typeof value === 'object' && value !== null && 'type' in value

function inObject(node: TSESTree.ObjectExpression, source: string): TemplateString[] {
  if (!propertiesOf(node).some(([key]) => scheduleKeys.has(key))) return []
  return instructionsIn(node, source, nameIn(node))
}

function instructionsIn(node: TSESTree.ObjectExpression, source: string, name: string | null): TemplateString[] {
  return propertiesOf(node).flatMap(([key, value]) => {
    if (value.type === 'ObjectExpression')
      return propertiesOf(value).flatMap(([inner, nested]) => stringAt(inner, nested, { source, name }))
    return stringAt(key, value, { source, name })
  })
}

function stringAt(
  key: string,
  value: TSESTree.Node,
  { source, name }: { readonly source: string; readonly name: string | null },
): TemplateString[] {
  const text = instructionKeys.has(key) ? innerText(value, source) : undefined
  return text === undefined ? [] : [{ ...text, key, name, node: value }]
}

function inCall(node: TSESTree.CallExpression, source: string): TemplateString[] {
  const { callee } = node
  const called =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
        ? callee.property.name
        : ''
  if (!schedulerCalls.has(called)) return []
  return node.arguments.flatMap((argument) => {
    if (argument.type === 'ObjectExpression') return instructionsIn(argument, source, nameIn(argument))
    const text = innerText(argument, source)
    return text === undefined ? [] : [{ ...text, key: 'message', name: null, node: argument }]
  })
}

function propertiesOf(node: TSESTree.ObjectExpression): [string, TSESTree.Node][] {
  return node.properties.flatMap((property): [string, TSESTree.Node][] => {
    if (property.type !== 'Property' || property.computed) return []
    const { key } = property
    return [[key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '', property.value]]
  })
}

function nameIn(node: TSESTree.ObjectExpression): string | null {
  const value = propertiesOf(node).find(([key]) => key === 'name' || key === 'id' || key === 'title')?.[1]
  return value?.type === 'Literal' && typeof value.value === 'string' ? value.value : null
}

/** The text between the quotes, of three words or more. */
function innerText(
  node: TSESTree.Node,
  source: string,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  if (!(node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')))
    return undefined
  const start = node.range[0] + 1
  const end = node.range[1] - 1
  let text = source.slice(start, end)
  if (node.type === 'TemplateLiteral') {
    for (const expression of node.expressions) {
      const from = source.lastIndexOf('${', expression.range[0]) - start
      const to = source.indexOf('}', expression.range[1]) + 1 - start
      text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to)
    }
  }
  text = text.replace(/\\n/g, ' \n').replace(/\\(.)/g, ' $1')
  return (text.match(/[A-Za-z]{2,}/g)?.length ?? 0) < 3 ? undefined : { start, end, text }
}
