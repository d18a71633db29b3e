import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../../syntax/source-file.js'
import type { ClaimUnit } from '../claim.js'
import { calleePath } from '../syntax-of.js'
import { truthyValue } from '../value.js'
import { initialiserOf } from '../variable-of.js'

/** Firestore: `collection.doc(id).create(data)` fails with ALREADY_EXISTS for everyone but the first. */
export const firestore: ClaimUnit = (call, { source }) => {
  if (
    call.type !== 'CallExpression' ||
    call.callee.type !== 'MemberExpression' ||
    calleePath(call.callee).at(-1) !== 'create'
  )
    return null
  const document = documentOf(call.callee.object, source)
  const [id] = document?.arguments ?? []
  if (!id) return null
  return {
    node: call,
    kind: 'atomic-claim',
    quality: 'sound',
    win: truthyValue,
    lose: truthyValue,
    loserThrows: true,
    asynchronous: true,
    unmistakable: false,
    keys: [id],
    why: 'create() of a document fails for everyone but the first',
  }
}

/** `doc(id)`, there or where the reference was declared; one without an id is a new document every time. */
function documentOf(node: TSESTree.Node, source: SourceFile): TSESTree.CallExpression | null {
  const made = node.type === 'Identifier' ? initialiserOf(node, source.scopes) : node
  return made?.type === 'CallExpression' &&
    made.arguments.length === 1 &&
    calleePath(made.callee).at(-1) === 'doc' &&
    made.callee.type === 'MemberExpression'
    ? made
    : null
}
