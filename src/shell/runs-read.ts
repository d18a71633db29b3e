import { forEachChild, type SyntaxNode } from 'unbash'
import { isRead, type ShellCatalogue } from './classify-command.js'
import { argumentsOf, programName } from './shell-argument.js'
import type { ShellScope } from './shell-scope.js'
import { unwrapCommand } from './unwrap-command.js'

/** Whether a catalogued look-up runs anywhere below the node, HTTP requests aside. */
export function runsRead(
  node: SyntaxNode,
  context: { readonly scope: ShellScope; readonly catalogue: ShellCatalogue },
): boolean {
  let found = false
  const visit = (child: SyntaxNode): void => {
    if (found) return
    if (child.type === 'Command') {
      const { command } = unwrapCommand(argumentsOf(child, context.scope), 0)
      found = isRead(command, context.catalogue) && !/^(curl|wget|https?|xh)$/.test(programName(command[0]))
    }
    if (!found) forEachChild(child, visit)
  }
  visit(node)
  return found
}
