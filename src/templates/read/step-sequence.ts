import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import { appNames } from '../lexicon/automation-apps.js'
import { firingOperation } from '../lexicon/graph-nodes.js'
import type { Fact } from '../passage.js'
import { rangeOf } from './declarations.js'
import { graphFacts, type GraphNode } from './workflow-graph.js'

/** A step with the branch it stands in: "" for the trunk, "2.0" for the first branch below its third step. */
interface SequenceNode extends GraphNode {
  readonly branch: string
}

/** Is this mapping an automation that lists its steps in order: modules of a scenario, or named steps that use components? */
export function isStepSequence(map: YAMLMap): boolean {
  const { flow, steps } = { flow: map.get('flow'), steps: map.get('steps') }
  return (
    (isFilled(flow) && flow.items.every((item) => isMap(item) && /^[\w-]+:\w+$/.test(wordOf(item, 'module')))) ||
    (isFilled(steps) &&
      steps.items.every((item) => isMap(item) && item.has('namespace')) &&
      steps.items.some((item) => isMap(item) && item.has('uses')))
  )
}

/** Effects and sync steps of such an automation. Its steps are nodes of a graph; a filter on a module is one that decides before it. */
export function readSequence(map: YAMLMap, offset: number): Fact[] {
  const list = map.get('flow') ?? map.get('steps')
  const nodes = isSeq(list) ? nodesIn(list, offset, '') : []
  const place = new Map<GraphNode, number>(nodes.map((node, index) => [node, index]))
  const branches = new Map<GraphNode, string>(nodes.map((node) => [node, node.branch]))
  return graphFacts(
    nodes,
    (earlier, later) =>
      (place.get(earlier) ?? 0) < (place.get(later) ?? 0) &&
      (branches.get(later) ?? '').startsWith(branches.get(earlier) ?? ''),
  )
}

function nodesIn(list: YAMLSeq, offset: number, branch: string): SequenceNode[] {
  return list.items.flatMap((item, index) => {
    if (!isMap(item) || item.get('disabled') === true) return []
    const node = { ...nodeOf(item, offset), branch }
    const routes = item.get('routes')
    const below = isSeq(routes)
      ? routes.items.flatMap((route, at) => {
          const flow = isMap(route) ? route.get('flow') : undefined
          return isSeq(flow) ? nodesIn(flow, offset, `${branch}${String(index)}.${String(at)}/`) : []
        })
      : []
    const filter = item.get('filter')
    return [...(isMap(filter) ? [{ ...decision(filter, node), branch }] : []), node, ...below]
  })
}

function nodeOf(item: YAMLMap, offset: number): GraphNode {
  const range = rangeOf(item) ?? [0, 0, 0]
  const component = wordOf(item, 'module') || wordOf(item, 'uses').replace(/@.*$/, '')
  const fields = item.get('mapper') ?? item.get('props') ?? item.get('parameters')
  return {
    name: spaced(wordOf(item, 'namespace') || titleOf(item) || component.replace(/:.*$/, '')),
    ...kindOf(component),
    method: fieldOf(fields, 'method').toUpperCase(),
    parameters: isMap(fields) ? JSON.stringify(fields) : '',
    resource: '',
    url: fieldOf(fields, 'url'),
    start: offset + range[0],
    end: offset + range[1],
  }
}

/** "google-sheets:addRow", "data_stores-get-record": the product by the name that the catalogue knows, and what is done there; a file of one's own is code. */
function kindOf(component: string): Pick<GraphNode, 'type' | 'operation'> {
  const [, product = '', done = ''] = /^([^:.]*):(.*)$/.exec(component) ?? /^([^-.]*)(?:-(.*))?$/.exec(component) ?? []
  if (product === '') return { type: 'code', operation: '' }
  const bare = product
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/v\d+$/, '')
  const operation = spaced(done).replace(/^(?:action|module)\s+/i, '')
  return { type: firingOperation.test(operation) ? `${bare}trigger` : (appNames[bare] ?? bare), operation }
}

function decision(filter: YAMLMap, node: GraphNode): GraphNode {
  return {
    ...node,
    name: wordOf(filter, 'name'),
    type: 'filter',
    operation: '',
    method: '',
    url: '',
    parameters: JSON.stringify(filter),
  }
}

/** The title that the editor shows for a module. */
function titleOf(item: YAMLMap): string {
  const title = item.getIn(['metadata', 'designer', 'name'])
  return typeof title === 'string' ? title : ''
}

const spaced = (name: string): string =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/[-_]+/g, ' ')
    .trim()
const isFilled = (value: unknown): value is YAMLSeq => isSeq(value) && value.items.length > 0

function wordOf(map: YAMLMap, key: string): string {
  const value = map.get(key)
  return typeof value === 'string' ? value : ''
}

function fieldOf(fields: unknown, key: string): string {
  return isMap(fields) ? wordOf(fields, key) : ''
}
