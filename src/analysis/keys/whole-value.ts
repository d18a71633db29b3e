import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import { descendants } from '../guards/syntax-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { declaredShape, type DeclaredShape } from './declared-members.js'
import { isContainer } from './is-container.js'
import { rootVariable } from './root-variable.js'

/** What a value may hold that is handed to a send as a whole: nothing that matters, one thing, or arguments put together. */
export type WholeValue = 'nothing' | 'record' | Exclude<DeclaredShape, 'scalar'> | 'unseen'

const surroundings =
  /^(?:ctx|context|c|tx|trx|db|prisma|orm|em|knex|sql|log|logger|env|config|settings|branding|theme|i18n|intl|t|io|app|mailer|transport(?:er)?|client|signal|\w*(?:Repository|Service|Client|Logger|Config|Settings|Transport))$/
const texts =
  /^(?:text|html|body|markdown|content|contents|subject|title|description|name|url|link)$|(?:Text|Html|Subject|Title|Name|Url|Link|Count|Total|Amount)$/
const letters = /^(?:mail|e?-?mail|msg|message|notification|letter|envelope)$/i

/** `isLetter`: the value stands where a call takes the message with all that belongs to it. */
export function wholeValue(node: TSESTree.Node, name: string, isLetter: boolean, source: SourceFile): WholeValue {
  if (surroundings.test(name)) return 'nothing'
  const declared = declaredShape(node, source)
  if (declared === 'scalar') return 'nothing'
  if (isContainer(name)) return isLetter ? (declared ?? 'unseen') : 'nothing'
  if (isRecord(node, source)) return 'record'
  return isLetter && !texts.test(name) && (declared !== null || letters.test(name)) ? 'record' : 'nothing'
}

/** Whether the file reads a member of the value, not only calls one. */
export function isRecord(node: TSESTree.Node, source: SourceFile): boolean {
  const variable = rootVariable(node, source)
  const text = source.text.slice(...node.range)
  return (
    variable !== null &&
    descendants(source.program).some((each) => {
      if (each.type === 'VariableDeclarator' && each.id.type === 'ObjectPattern' && each.init)
        return isSame(each.init, text, variable, source)
      return (
        each.type === 'MemberExpression' &&
        !each.computed &&
        !isCalled(each) &&
        isSame(each.object, text, variable, source) &&
        each.property.type === 'Identifier' &&
        each.property.name !== 'length'
      )
    })
  )
}

function isSame(node: TSESTree.Node, text: string, variable: object, source: SourceFile): boolean {
  return source.text.slice(...node.range) === text && rootVariable(skipWrappersDown(node), source) === variable
}

function isCalled(member: TSESTree.MemberExpression): boolean {
  return member.parent.type === 'CallExpression' && member.parent.callee === member
}
