import { ts } from 'ts-morph'
import type { CalleeDeclaration } from '../analysis/sends/callee-answer.js'
import { packageOfPath } from './package-of-path.js'

const modules = '/node_modules/'

export function describeDeclaration(declaration: ts.Declaration): CalleeDeclaration {
  const path = declaration.getSourceFile().fileName
  const at = path.lastIndexOf(modules)
  return {
    package: packageOfPath(path),
    ...placeOf(declaration),
    file: path.slice(at === -1 ? 0 : at + modules.length).replace(/\.d\.[cm]?ts$|\.[cm]?[jt]sx?$/, ''),
  }
}

/** A nameless signature (`post: (message) => …`) is known by the property whose type it is. */
function placeOf(declaration: ts.Declaration): Pick<CalleeDeclaration, 'container' | 'member'> {
  const names: string[] = []
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const name = isNamed(node) && node.name !== undefined ? ts.getNameOfDeclaration(node)?.getText() : undefined
    if (name !== undefined) names.unshift(name.replace(/^(['"`])(.*)\1$/, '$2'))
    else if (ts.isConstructorDeclaration(node)) names.unshift('constructor')
  }
  return { container: names.slice(0, -1).join('>'), member: names.at(-1) ?? '' }
}

function isNamed(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isGetAccessorDeclaration(node)
  )
}
