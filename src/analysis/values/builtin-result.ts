import type { CallOrigin, Origin } from '../origin.js'

const sameList = new Set(['filter', 'slice', 'concat', 'reverse', 'sort', 'flat', 'toSorted', 'toReversed', 'values'])
const oneElement = new Set(['find', 'findLast', 'at', 'pop', 'shift', 'next'])
const sameObject = new Set(['freeze', 'seal', 'assign', 'preventExtensions'])

/** What a call of a language built-in hands on, as terms still to be reduced; null when the callee is none. */
export function builtinResult(callee: Origin, call: CallOrigin): readonly Origin[] | null {
  if (callee.kind !== 'member') return null
  if (callee.name === 'bind') return [callee.object]
  if (callee.object.kind === 'global') return ofGlobal(callee.object.name, callee.name, call)
  if (callee.object.kind === 'array') return ofList(callee.object, callee.name, call)
  if (callee.object.kind === 'new' && (callee.name === 'get' || callee.name === 'values'))
    return ofMap(callee.object, callee.name)
  return null
}

function ofGlobal(object: string, name: string, call: CallOrigin): readonly Origin[] | null {
  const [first] = call.arguments
  if (object === 'Object') {
    if (sameObject.has(name)) return call.arguments
    if (name === 'values' && first) return [{ kind: 'array', elements: [{ kind: 'member', object: first, name: '*' }] }]
    if (name === 'entries' && first)
      return [
        {
          kind: 'array',
          elements: [
            {
              kind: 'array',
              elements: [
                { kind: 'unknown', reason: 'key' },
                { kind: 'member', object: first, name: '*' },
              ],
            },
          ],
        },
      ]
  }
  if (object === 'Promise' && first && ['all', 'allSettled', 'race', 'any', 'resolve'].includes(name)) return [first]
  return null
}

function ofList(list: Origin, name: string, call: CallOrigin): readonly Origin[] | null {
  if (sameList.has(name)) return [list]
  if (oneElement.has(name)) return [{ kind: 'member', object: list, name: '*' }]
  const [callback] = call.arguments
  if ((name === 'map' || name === 'flatMap') && callback) {
    return [
      {
        kind: 'array',
        elements: [
          { ...call, kind: 'call', callee: callback, arguments: [{ kind: 'member', object: list, name: '*' }] },
        ],
      },
    ]
  }
  return null
}

/** `new Map([[key, value], …]).get(…)`: any of the values. */
function ofMap(map: CallOrigin, name: 'get' | 'values'): readonly Origin[] | null {
  if (map.callee.kind !== 'global' || map.callee.name !== 'Map') return null
  const [entries] = map.arguments
  if (entries === undefined) return null
  const value: Origin = { kind: 'member', object: { kind: 'member', object: entries, name: '*' }, name: '1' }
  return [name === 'get' ? value : { kind: 'array', elements: [value] }]
}
