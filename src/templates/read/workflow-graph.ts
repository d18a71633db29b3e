import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import {
  actingOperations,
  innerNodes,
  actingName,
  decisionNodes,
  readingName,
  readingRequest,
  findingRequest,
  effectNodes,
  readOperations,
  readsByDefault,
  storeNodes,
} from '../lexicon/graph-nodes.js'
import type { Fact } from '../passage.js'
import { rangeOf } from './declarations.js'
import { mayBeOnePlace } from './may-be-one-place.js'
import { parametersOf } from './node-parameters.js'

/** A step of a graph, whatever product drew it. */
export interface GraphNode {
  readonly name: string
  readonly type: string
  readonly operation: string
  readonly method: string
  readonly parameters: string
  readonly resource: string
  readonly url: string
  readonly start: number
  readonly end: number
}

const priorName =
  /\b(?:already|existing|exist(?:s|ed|ence)?|duplicates?|dedup\w*|seen|processed|unprocessed|unsent|(?:not|if|was) sent|new (?:entries|items|rows|records|posts|only)|only new|no \w+ for|previous\w*|not (?:posted|notified|found)|posted before)\b/i
const ownState = /getWorkflowStaticData|staticData|removeItemsSeenInPreviousExecutions|\$getWorkflowStaticData/

const acts = /insert|append|create|update|upsert|set|push|add|write|store|save|record|log|mark/i
/** What a folder gives is the material of what is put there later. */
const takesFile =
  /^(?:googledrive|dropbox|microsoftonedrive|onedrive|box|awss3|nextcloud) (?:get|download|copy|move|export)\b/i
/** A store's own gate: "if row does not exist". */
const passesOnlyUnwritten = /^(?:if)?rowNotExists$/i

/** Is this mapping a workflow graph: nodes with types? */
export function isWorkflowGraph(map: YAMLMap): boolean {
  const nodes = map.get('nodes')
  return (
    isSeq(nodes) &&
    nodes.items.length > 0 &&
    nodes.items.every((node) => isMap(node) && typeof node.get('type') === 'string')
  )
}

/**
 * Effects and sync steps of a graph. A node is a sync step of an effect when it runs before it, reads the
 * records that the effect writes (the same service, or a store this workflow also writes), and a node that
 * decides stands between them.
 */
export function readGraph(map: YAMLMap, offset: number): Fact[] {
  const nodes = nodesOf(map, offset)
  return graphFacts(nodes, precedence(map, nodes))
}

/** What the nodes of a graph do and what they look at, by their order. */
export function graphFacts(nodes: readonly GraphNode[], before: Pairing['before']): Fact[] {
  const effects = nodes.filter(isEffect)
  const facts: Fact[] = effects.map((node) => ({
    kind: 'effect',
    means: 'node',
    start: node.start,
    end: node.end,
    words: effectNodes[node.type] || node.name,
  }))
  for (const node of nodes) {
    if (effects.some((effect) => before(node, effect) && isSync({ node, effect, nodes, before })))
      facts.push({ kind: 'sync', means: 'node', start: node.start, end: node.end, words: node.name })
  }
  return facts
}

function nodesOf(map: YAMLMap, offset: number): GraphNode[] {
  const nodes = map.get('nodes')
  if (!isSeq(nodes)) return []
  return nodes.items
    .filter((item) => isMap(item))
    .filter((item) => item.get('disabled') !== true)
    .map((item) => {
      const range = rangeOf(item) ?? [0, 0, 0]
      const text = (path: readonly string[]): string => {
        const value = item.getIn(path)
        return typeof value === 'string' ? value : ''
      }
      const type = text(['type']).replace(/^.*\./, '').replace(/tool$/i, '').toLowerCase()
      return {
        name: text(['name']),
        type,
        operation: text(['parameters', 'operation']),
        resource: text(['parameters', 'resource']),
        url: text(['parameters', 'url']),
        method: text(['parameters', 'method']) || text(['parameters', 'requestMethod']),
        parameters: JSON.stringify(item.get('parameters')) ?? '',
        start: offset + range[0],
        end: offset + range[1],
      }
    })
}

function isEffect(node: GraphNode): boolean {
  if (node.type.endsWith('trigger')) return false
  if (effectNodes[node.type] === undefined)
    return (
      actingOperations.test(node.operation) &&
      !innerNodes.test(node.type) &&
      !storeNodes.has(node.type) &&
      !decisionNodes.has(node.type)
    )
  if (node.type === 'httprequest' && /\bdrafts?\b/i.test(`${node.name} ${node.url}`) && !/\bsend/i.test(node.name))
    return false
  if (node.type === 'httprequest')
    return node.method === ''
      ? actingName.test(node.name)
      : /^(?:POST|PUT|PATCH|DELETE)$/i.test(node.method) &&
          !readingRequest.test(node.url) &&
          !(asksModel.test(node.parameters) && !actingName.test(node.name)) &&
          !readingName.test(node.name)
  if (node.operation === '')
    return (
      !readingName.test(node.name) &&
      !readsByDefault.has(node.type) &&
      !readsByDefault.has(`${node.type}:${node.resource}`) &&
      !/"resource":"(?:file|user)"/.test(node.parameters)
    )
  if (/draft/i.test(node.operation) || /"resource":"draft"/.test(node.parameters)) return false
  return !readOperations.test(node.operation)
}

/** A request whose body names a model and what it is asked: the answer is content. */
const asksModel = /(?:"|\\")(?:model)(?:\\?":|",)[\s\S]*?(?:"|\\")(?:prompt|messages|contents)(?:\\?":|",)/

function isRead(node: GraphNode): boolean {
  if (node.type.endsWith('trigger')) return false
  if (node.type === 'httprequest')
    return (/^(?:GET|)$/i.test(node.method) && !actingName.test(node.name)) || findsByPost(node)
  if (storeNodes.has(node.type))
    return node.operation === '' ? !/insert|update/i.test(node.name) : readOperations.test(node.operation)
  return (
    readOperations.test(node.operation) ||
    (node.operation === '' &&
      /^(?:list|find|search|get|check|look|fetch|read|query)\b/i.test(node.name) &&
      node.type in effectNodes)
  )
}

/** A search whose filter travels in the body: "POST /items/filter". */
function findsByPost({ method, url }: GraphNode): boolean {
  return /^POST$/i.test(method) && findingRequest.test(url)
}

interface Pairing {
  readonly node: GraphNode
  readonly effect: GraphNode
  readonly nodes: readonly GraphNode[]
  readonly before: (earlier: GraphNode, later: GraphNode) => boolean
}

function isSync({ node, effect, nodes, before }: Pairing): boolean {
  if (ownState.test(node.parameters)) return true
  if (passesOnlyUnwritten.test(node.operation))
    return nodes.some(
      (other) => other.type === node.type && /insert|upsert|add/i.test(other.operation) && mayBeOnePlace(node, other),
    )
  const between = nodes.filter((other) => decides(other, nodes) && before(node, other) && before(other, effect))
  if (decisionNodes.has(node.type))
    return (
      priorName.test(node.name) &&
      nodes.some((other) => other !== node && isRead(other)) &&
      node.type !== 'removeduplicates'
    )
  if (node === effect || !isRead(node) || between.length === 0) return false
  if (priorName.test(node.name)) return true
  const writesBack = nodes.some(
    (other) =>
      other !== node &&
      other.type === node.type &&
      mayBeOnePlace(node, other) &&
      acts.test(`${other.operation} ${other.name}`) &&
      asksFor(writtenFields(other), [node, ...between]),
  )
  if (storeNodes.has(node.type))
    return (
      writesBack &&
      (node.type !== effect.type ||
        (mayBeOnePlace(node, effect) &&
          asksFor(writtenFields(effect), [node, ...between]) &&
          writtenFields(effect).length > 0))
    )
  return node.type === 'httprequest'
    ? sameAddress(node.url, effect.url)
    : node.type === effect.type &&
        node.resource === effect.resource &&
        !/^(?:gmail|slack|telegram)$/.test(node.type) &&
        !nodes.some(
          (other) =>
            other.type === node.type &&
            takesFile.test(`${other.type} ${other.operation}`) &&
            (other === node || before(node, other)) &&
            before(other, effect),
        )
}

/** A node that decides. Code does where it asks whether something is among what was read, or for a field that the graph writes: code that only reshapes items lets all of them pass. */
function decides({ type, name, parameters }: GraphNode, nodes: readonly GraphNode[]): boolean {
  if (!decisionNodes.has(type)) return false
  return (
    !/^(?:code|function|functionitem|pythonfunction)$/.test(type) ||
    parameters.length < 20 ||
    priorName.test(name) ||
    asksAmong.test(parameters) ||
    (/\bfilter\(|\bif\b|\?\s*\[\]|:\s*\[\]/.test(parameters) &&
      nodes.some((node) => {
        const fields = writtenFields(node)
        return isEffect(node) && fields.length > 0 && asksFor(fields, [{ parameters }])
      }))
  )
}

const asksAmong =
  /\b(?:includes|has|some|every|find|findIndex|indexOf|existing\w*|already\w*|seen\w*|processed\w*|duplicat\w*|unique\w*|dedup\w*|not in|Set|last\w+|sent|notified|posted|published|done)\b/i

/** The columns and properties that a node writes, lower case, without those that only find the row; empty where its parameters do not name them. */
function writtenFields({ parameters }: GraphNode): readonly string[] {
  const { columns } = parametersOf({ parameters })
  const { value, matchingColumns } = (typeof columns === 'object' && columns !== null ? columns : {}) as {
    readonly value?: unknown
    readonly matchingColumns?: unknown
  }
  const identifying = Array.isArray(matchingColumns) ? matchingColumns.map(String) : []
  const printed = typeof columns === 'string' ? (/"value"\s*:\s*\{(.*)/s.exec(columns)?.[1] ?? '') : ''
  const keys =
    printed !== ''
      ? [...printed.matchAll(/"([^"]+)"\s*:/g)].map(([, name = '']) => name)
      : typeof value === 'object' && value !== null
        ? Object.keys(value).filter((name) => !identifying.includes(name))
        : [...parameters.matchAll(/"(?:fieldId|fieldName|key|column)":"([^"|]+)/g)].map(([, name = '']) => name)
  return keys.map((name) => name.toLowerCase()).filter((name) => name.length > 1 && !/^row_number$|_here$/.test(name))
}

/** Is one of the written fields asked for by what reads or decides? Where no field is named, nothing is held against the graph. */
function asksFor(fields: readonly string[], nodes: readonly Pick<GraphNode, 'parameters'>[]): boolean {
  return (
    fields.length === 0 ||
    fields.some((field) => nodes.some(({ parameters }) => parameters.toLowerCase().includes(field)))
  )
}

/** Do a GET and a write go to the same record? What the run fills in is left out. */
function sameAddress(read: string, write: string): boolean {
  const [one, other] = [read, write]
    .map((url) =>
      url
        .replace(/^=/, '')
        .replace(/\{\{.*?\}\}/g, '{}')
        .replace(/\?.*$/, ''),
    )
    .sort((a, b) => a.length - b.length)
  return (
    one !== undefined &&
    other !== undefined &&
    one.length > 8 &&
    /\/[^/]/.test(one.replace(/^https?:\/\//, '')) &&
    other.startsWith(one)
  )
}

/** May `earlier` run before `later`? Without connections nothing is known, and order is not held against the graph. */
function precedence(map: YAMLMap, nodes: readonly GraphNode[]): (earlier: GraphNode, later: GraphNode) => boolean {
  const names = new Set(nodes.map(({ name }) => name))
  const next = new Map([...edgesOf(map)].filter(([from]) => names.has(from)))
  if ([...next.values()].every((targets) => targets.length === 0)) return () => true
  const reach = new Map(nodes.map((node) => [node.name, reachable(node.name, next)]))
  return (earlier, later) => reach.get(earlier.name)?.has(later.name) === true
}

function reachable(name: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>()
  const open = [...(next.get(name) ?? [])]
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    if (seen.has(target)) continue
    seen.add(target)
    open.push(...(next.get(target) ?? []))
  }
  return seen
}

function edgesOf(map: YAMLMap): Map<string, string[]> {
  const edges = new Map<string, string[]>()
  const connections = map.get('connections')
  if (isMap(connections))
    for (const pair of connections.items)
      edges.set(isScalar(pair.key) ? String(pair.key.value) : String(pair.key), targetsIn(pair.value))
  const nodes = map.get('nodes')
  if (isSeq(nodes)) {
    for (const node of nodes.items) {
      if (!isMap(node)) continue
      const to = node.get('to')
      if (/executeworkflow$/i.test(String(node.get('type'))))
        edges.set(String(node.get('name')), [...(edges.get(String(node.get('name'))) ?? []), ...ownEntries(nodes)])
      const name = String(node.get('name'))
      if (isSeq(to))
        edges.set(name, [
          ...(edges.get(name) ?? []),
          ...to.items.map((item) => (isScalar(item) ? String(item.value) : '')).filter((target) => target !== ''),
        ])
    }
  }
  return edges
}

/** A graph that starts itself as a sub-workflow enters where it is called. */
function ownEntries(nodes: YAMLSeq): string[] {
  return nodes.items.flatMap((node) =>
    isMap(node) && /executeworkflowtrigger$/i.test(String(node.get('type'))) ? [String(node.get('name'))] : [],
  )
}

function targetsIn(value: unknown): string[] {
  if (isMap(value)) {
    const node = value.get('node')
    return typeof node === 'string' ? [node] : value.items.flatMap((pair) => targetsIn(pair.value))
  }
  return isSeq(value) ? value.items.flatMap(targetsIn) : []
}
