import type { Trigger } from '../result/coverage-report.js'
import type { CommandSend, ShellCall, ShellFacts } from './shell-facts.js'
import type { ShellSource } from './shell-source.js'

/** One script of the audit, read. */
export interface ReadScript {
  readonly file: string
  readonly source: ShellSource
  readonly facts: ShellFacts
}

/** A script's top level, or one of its functions. */
export interface ShellNode {
  readonly script: ReadScript
  readonly function: string | null
}

/** A call and the node it runs. */
export interface ShellEdge {
  readonly from: ShellNode
  readonly call: ShellCall
}

export interface ShellLinks {
  readonly nodeOf: (script: ReadScript, send: CommandSend | ShellCall) => ShellNode
  /** The calls that run a node. */
  readonly callersOf: (node: ShellNode) => readonly ShellEdge[]
  /** What starts a node without a call in the audited files. */
  readonly triggersOf: (node: ShellNode) => readonly Trigger[]
}

/** Joins scripts: functions with their calls, scripts and package scripts with what runs them. */
export function linkShell(scripts: readonly ReadScript[]): ShellLinks {
  const nodes = new Map<string, ShellNode>()
  const indexes = new Map(scripts.map((script, index) => [script, index]))
  const key = (script: ReadScript, name: string | null): string => `${indexes.get(script) ?? -1}:${name ?? ''}`
  for (const script of scripts)
    for (const name of [null, ...script.facts.functions]) nodes.set(key(script, name), { script, function: name })
  const node = (script: ReadScript, name: string | null): ShellNode =>
    nodes.get(key(script, name)) ?? { script, function: name }
  const callers = new Map<ShellNode, ShellEdge[]>()
  for (const script of scripts) {
    for (const call of script.facts.calls) {
      const from = node(script, call.function)
      for (const { script: target, function: name } of targetsOf(call, script, scripts)) {
        const to = node(target, name)
        callers.set(to, [...(callers.get(to) ?? []), { from, call }])
      }
    }
  }
  return {
    nodeOf: (script, item) => node(script, item.function),
    callersOf: (target) => callers.get(target) ?? [],
    triggersOf: (target) => triggersOf(target, callers.has(target)),
  }
}

function triggersOf({ script, function: name }: ShellNode, called: boolean): readonly Trigger[] {
  const { file, source } = script
  if (name !== null) return called ? [] : [{ kind: 'library-export', file, line: 1, name }]
  if (source.triggers.length > 0) return source.triggers.map((trigger) => ({ ...trigger, file }))
  return called
    ? []
    : [
        {
          kind: 'cli',
          file,
          line: 1,
          name: file.replace(/^.*\//, ''),
          delivery: 'Runs whenever somebody or a scheduler starts it.',
        },
      ]
}

function targetsOf(call: ShellCall, from: ReadScript, scripts: readonly ReadScript[]): readonly ShellNode[] {
  const { kind, name } = call.target
  if (kind === 'function') return functionsNamed(name, from, scripts)
  if (kind === 'script') return scriptsAt(name, from, scripts).map((script) => ({ script, function: null }))
  return kind === 'package-script' ? packageScriptsNamed(name, from, scripts) : []
}

/** The function of the script itself, or of a script that it sources. */
function functionsNamed(
  name: string,
  from: ReadScript,
  scripts: readonly ReadScript[],
  depth = 0,
): readonly ShellNode[] {
  if (from.facts.functions.includes(name)) return [{ script: from, function: name }]
  if (depth > 3) return []
  const sourced = from.facts.calls
    .filter(({ target }) => target.kind === 'script')
    .flatMap(({ target }) => scriptsAt(target.name, from, scripts))
  return sourced
    .filter((script) => script !== from)
    .flatMap((script) => functionsNamed(name, script, scripts, depth + 1))
}

/** A path as written, found from the root, the working directory or the script's own folder; unknown heads are dropped. */
export function scriptsAt(path: string, from: ReadScript, scripts: readonly ReadScript[]): readonly ReadScript[] {
  const candidates = pathCandidates(path, from)
  const exact = scripts.filter(({ file }) => candidates.includes(file))
  if (exact.length > 0 || !/^\$|^\$\(/.test(path)) return exact
  const tail = withoutHead(path)
  const ending = scripts.filter(({ file }) => file === tail || file.endsWith(`/${tail}`))
  return new Set(ending.map(({ file }) => file)).size === 1 ? ending : []
}

/** Where a relative path of a script can point, relative to the root. */
export function pathCandidates(path: string, from: Pick<ReadScript, 'file' | 'source'>): readonly string[] {
  const tail = withoutHead(path)
  const folders = [
    '',
    from.source.workingDirectory ?? '',
    from.file.includes('/') ? from.file.replace(/\/[^/]*$/, '') : '',
  ]
  return [...new Set(folders.map((folder) => normalise(folder === '' ? tail : `${folder}/${tail}`)))]
}

function withoutHead(path: string): string {
  return path.replace(/^(\$\{[^}]*\}|\$\((?:[^()]|\([^()]*\))*\)|`[^`]*`)+\/?/, '')
}

function normalise(path: string): string {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

/** The script of that name in the nearest package.json: of the working directory, or of the folder and those above. */
function packageScriptsNamed(name: string, from: ReadScript, scripts: readonly ReadScript[]): readonly ShellNode[] {
  const start = from.source.workingDirectory ?? from.file.replace(/(^|\/)[^/]*$/, '')
  for (let folder = normalise(start); ; folder = folder.replace(/(^|\/)[^/]*$/, '')) {
    const file = folder === '' ? 'package.json' : `${folder}/package.json`
    const found = scripts.filter((script) => script.file === file && script.source.name === name && script !== from)
    if (found.length > 0 || folder === '') return found.map((script) => ({ script, function: null }))
  }
}
