import { shellPrograms } from './command-prefixes.js'
import { programName, textOf, type Argument } from './shell-argument.js'
import type { ShellScope } from './shell-scope.js'
import type { ShellTarget } from './shell-facts.js'

const runtimes = new Set([
  'node',
  'tsx',
  'ts-node',
  'ts-node-esm',
  'bun',
  'deno',
  'esno',
  'vite-node',
  'babel-node',
  'zx',
  'nodemon',
  'jiti',
])
const runners = new Set(['npm', 'pnpm', 'yarn', 'bun'])
const runnerVerbs = new Set([
  'add',
  'install',
  'i',
  'ci',
  'remove',
  'init',
  'create',
  'publish',
  'exec',
  'dlx',
  'x',
  'why',
  'config',
  'pack',
  'link',
  'audit',
  'outdated',
  'update',
  'up',
  'cache',
  'set',
  'version',
  'workspaces',
  'info',
  'view',
  'login',
  'store',
  'build',
])

/** The first-party thing a command line runs, or null. */
export function callTargetOf(command: readonly Argument[], scope: ShellScope): ShellTarget | null {
  const program = textOf(command[0])
  const name = programName(command[0])
  const rest = command.slice(1).map(textOf)
  if (scope.functions.has(program)) return { kind: 'function', name: program }
  if (shellPrograms.has(name) || name === 'source' || name === '.')
    return scriptTarget(rest.find((text) => !text.startsWith('-') && text !== 'pipefail'))
  const file = runtimes.has(name)
    ? rest.find((text) => /\.[cm]?[jt]sx?$/.test(text) && !text.startsWith('-'))
    : undefined
  if (file !== undefined) return { kind: 'program', name: file }
  if (runners.has(name)) return packageScript(name, rest)
  if (/\.[cm]?[jt]s$/.test(program) && program.includes('/')) return { kind: 'program', name: program }
  if (program.includes('/') && !/^\/(usr|bin|sbin|opt|etc)\//.test(program)) return scriptTarget(program)
  return /^[A-Za-z_][\w:-]*$/.test(program) && scope.sources ? { kind: 'function', name: program } : null
}

function scriptTarget(path: string | undefined): ShellTarget | null {
  return path === undefined || path === '' ? null : { kind: 'script', name: path }
}

function packageScript(runner: string, rest: readonly string[]): ShellTarget | null {
  const valued = /^(-w|--workspace|--filter|-F|--prefix|-C|--dir|--cwd)$/
  const words = rest.filter((text, index) => !text.startsWith('-') && !valued.test(rest[index - 1] ?? ''))
  const [first, second] = words[0] === 'workspace' ? words.slice(2) : words
  if (first === undefined) return null
  if (first === 'run' || first === 'run-script')
    return second === undefined ? null : { kind: 'package-script', name: second }
  if (first === 'test' || first === 'start' || first === 'stop') return { kind: 'package-script', name: first }
  return runner === 'npm' || runner === 'bun' || runnerVerbs.has(first) ? null : { kind: 'package-script', name: first }
}
