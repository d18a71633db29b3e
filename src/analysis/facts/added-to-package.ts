import type { TSESTree } from '@typescript-eslint/types'
import type { AddedFact } from '../file-facts.js'
import { unknownOrigin } from '../origin.js'
import { propertyName } from './property-name.js'
import type { Terms } from './terms.js'

/**
 * What a file declares that objects of a package have besides: `declare module 'fastify' { interface FastifyInstance
 * { mailer: Transporter } }`, and `declare global { namespace Express { interface Request { … } } }`, where the
 * package has the namespace's name.
 */
export function declaredOnPackage(node: TSESTree.TSModuleDeclaration, terms: Terms): readonly AddedFact[] {
  const module = packageOf(node)
  if (module === null || node.body === undefined) return []
  return node.body.body
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
    .flatMap((declared) =>
      declared?.type === 'TSInterfaceDeclaration'
        ? declared.body.body.flatMap((element): AddedFact[] => {
            if (element.type !== 'TSPropertySignature') return []
            const name = propertyName(element, terms)
            const value = terms.annotation(element.typeAnnotation?.typeAnnotation) ?? unknownOrigin('declared only')
            const to = { kind: 'import', module, name: declared.id.name, file: terms.file } as const
            return name === null ? [] : [{ to, name, value }]
          })
        : [],
    )
}

/** The package that `declare module '…'`, or a namespace among the global declarations, speaks of. */
function packageOf(node: TSESTree.TSModuleDeclaration): string | null {
  if (node.id.type === 'Literal') return node.id.value === 'express-serve-static-core' ? 'express' : node.id.value
  if (node.kind !== 'namespace' || node.id.type !== 'Identifier') return null
  const around = node.parent.type === 'TSModuleBlock' ? node.parent.parent : null
  const isGlobal = around === null ? node.parent.type === 'Program' : around.kind === 'global'
  return isGlobal ? node.id.name.toLowerCase() : null
}

/** `Message.prototype.safeReply = async function (text) { … }` of a class from elsewhere. */
export function putIntoPrototype(node: TSESTree.AssignmentExpression, terms: Terms): AddedFact | null {
  const { left, right } = node
  if (left.type !== 'MemberExpression' || left.computed || left.object.type !== 'MemberExpression') return null
  const name = propertyName(left, terms)
  if (name === null || propertyName(left.object, terms) !== 'prototype') return null
  const value = terms.expression(right)
  return value.kind === 'function' ? { to: terms.expression(left.object.object), name, value } : null
}
