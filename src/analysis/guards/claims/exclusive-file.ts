import type { TSESTree } from '@typescript-eslint/types'
import type { Claim, ClaimUnit } from '../claim.js'
import { failureHandling } from '../handles-duplicate.js'
import { calleePath, property, textOf } from '../syntax-of.js'
import { truthyValue } from '../value.js'

/** Node: opening or writing a file with the flag `wx`, linking, making a directory or moving a file away succeeds for one process of one machine. */
export const exclusiveFile: ClaimUnit = (call) => {
  if (call.type !== 'CallExpression') return null
  const method = calleePath(call.callee).at(-1) ?? ''
  const exclusive =
    /^(open|openSync|writeFile|writeFileSync)$/.test(method) && call.arguments.slice(1).some(isExclusive)
  const linking = /^(link|linkSync)$/.test(method) && call.arguments.length === 2
  const making = /^(mkdir|mkdirSync)$/.test(method) && call.arguments.length === 1
  const moving = /^(rename|renameSync)$/.test(method) && call.arguments.length === 2
  if (!exclusive && !linking && !making && !moving) return null
  const claim: Claim = {
    node: call,
    kind: 'flag-file',
    quality: 'process-local',
    win: truthyValue,
    lose: truthyValue,
    loserThrows: true,
    asynchronous: !method.endsWith('Sync'),
    unmistakable: exclusive || linking,
    why: `${method}() succeeds for one process alone, but only on one machine and one disk: another host or a fresh clone does not see the file`,
  }
  // Directories are made and files are moved for many reasons; who expects the failure claims by it.
  return exclusive || linking || failureHandling(claim) !== 'none' ? claim : null
}

function isExclusive(argument: TSESTree.Node): boolean {
  return /^(wx\+?|ax\+?)$/.test(textOf(argument) ?? textOf(property(argument, 'flag')) ?? '')
}
