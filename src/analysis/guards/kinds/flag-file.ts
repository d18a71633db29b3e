import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../../cfg/callback-run.js'
import { decidingTest } from '../deciding-test.js'
import { foundGuard } from '../found-guard.js'
import type { GuardUnit } from '../guard-context.js'
import { known, truthyValue, type Value } from '../value.js'

const looking =
  /^(existsSync|pathExists|pathExistsSync|exists|stat|statSync|readFile|readFileSync|readJson|readJsonSync|access|accessSync)$/
const writing =
  /^(writeFile|writeFileSync|appendFile|appendFileSync|outputFile|outputFileSync|writeJson|writeJsonSync|touch|utimesSync|ensureFile|ensureFileSync)$/

/** A file whose presence means "sent": looked for before the send, written by another call. */
export const flagFile: GuardUnit = ({ target, body }) => {
  const write = body.calls.find((call) => writing.test(calledName(call.callee)) && call !== target)
  if (!write) return []
  return body.calls
    .filter((call) => looking.test(calledName(call.callee)) && isFileCall(call))
    .flatMap((look) => {
      const value: Value = /exists/i.test(calledName(look.callee)) ? known(true) : truthyValue
      const supposed = body.supposing(`file ${look.range.join()}`, {
        nodes: new Map([[look, [look.parent.type === 'AwaitExpression' ? { kind: 'promise', of: [value] } : value]]]),
      })
      if (supposed.isReachable(target)) return []
      return [
        foundGuard(
          decidingTest(body, target, supposed, look),
          'flag-file',
          'racy',
          'the flag file is looked for and written in two steps, so two processes can both pass, and another machine or a fresh clone does not see it. Use a gate with a shared store',
        ),
      ]
    })
}

function isFileCall(call: TSESTree.CallExpression): boolean {
  return (
    call.arguments.length > 0 &&
    !(
      call.callee.type === 'MemberExpression' &&
      /redis|cache|kv|client/i.test(call.callee.object.type === 'Identifier' ? call.callee.object.name : '')
    )
  )
}
