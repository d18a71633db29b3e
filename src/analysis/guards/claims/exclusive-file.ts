import type { TSESTree } from '@typescript-eslint/types'
import type { ClaimUnit } from '../claim.js'
import { calleePath, property, textOf } from '../syntax-of.js'
import { truthyValue } from '../value.js'

/** Node: opening or writing a file with the flag `wx`, or making a directory, succeeds for one process of one machine. */
export const exclusiveFile: ClaimUnit = (call) => {
  if (call.type !== 'CallExpression') return null
  const method = calleePath(call.callee).at(-1) ?? ''
  const exclusive =
    /^(open|openSync|writeFile|writeFileSync)$/.test(method) && call.arguments.slice(1).some(isExclusive)
  const linking = /^(link|linkSync)$/.test(method) && call.arguments.length === 2
  if (!exclusive && !linking) return null
  return {
    node: call,
    kind: 'flag-file',
    quality: 'process-local',
    win: truthyValue,
    lose: truthyValue,
    loserThrows: true,
    asynchronous: !method.endsWith('Sync'),
    unmistakable: true,
    why: `${method}() with an exclusive flag is atomic, but only on one machine and one disk: another host or a fresh clone does not see the file`,
  }
}

function isExclusive(argument: TSESTree.Node): boolean {
  return /^(wx\+?|ax\+?)$/.test(textOf(argument) ?? textOf(property(argument, 'flag')) ?? '')
}
