import { addToGroup } from '../add-to-group.js'
import type { TSESTree } from '@typescript-eslint/types'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import type { SourceFile } from '../../syntax/source-file.js'
import type { AddedFact, AnnotatedFact, CallFact, ClassFact, FileFacts, FunctionFact } from '../file-facts.js'
import type { ClaimCall } from '../guards/claim.js'
import { resetOf, type Reset } from '../guards/reset-of.js'
import type { Origin } from '../origin.js'
import { declaredOnPackage, putIntoPrototype } from './added-to-package.js'
import { annotatedFact, type AnnotatingNode } from './annotated-fact.js'
import { callFact, referenceFact, type CallNode } from './call-fact.js'
import { classFact, constructorFact, typeFact, type ClassNode, type TypeNode } from './class-fact.js'
import { commonJsExport, exportTerms, type ExportTerms } from './export-terms.js'
import { directivesOf, functionFact, type Enclosing, type FunctionNode } from './function-fact.js'
import { globalAssignment } from './global-assignment.js'
import { Globals } from './globals.js'
import { memberAssignments, memberEntries, type AssignedMember } from './member-assignment.js'
import { termsOf, type Terms } from './terms.js'
import { storedElsewhere, type StoredFact } from './stored-elsewhere.js'
import { assignedTerm } from './variable-term.js'

/** Everything the whole program needs to know about one file, in one walk over its tree. */
export function collectFacts(source: SourceFile): FileFacts {
  const walk = new Walk(termsOf(source), source.program)
  walk.visit(source.program, { function: null, class: null })
  return walk.facts()
}

class Walk {
  private readonly terms: Terms
  private readonly program: TSESTree.Program
  private readonly exports: ExportTerms
  private readonly functions: Record<number, FunctionFact> = {}
  private readonly classes: Record<number, ClassFact> = {}
  private readonly classNodes: ClassNode[] = []
  private readonly stored: StoredFact[] = []
  private readonly assigned = new Map<number, AssignedMember[]>()
  private readonly imports = new Set<string>()
  private readonly calls: CallFact[] = []
  private readonly globals = new Globals()
  private readonly added: AddedFact[] = []
  private readonly resets: Reset[] = []
  private readonly mayReset: boolean
  private readonly annotated: AnnotatedFact[] = []

  constructor(terms: Terms, program: TSESTree.Program) {
    this.terms = terms
    this.program = program
    this.exports = exportTerms(program.body, terms)
    this.mayReset = /update/i.test(terms.source.text)
  }

  facts(): FileFacts {
    for (const node of this.classNodes)
      this.classes[node.range[0]] = classFact(node, this.assigned.get(node.range[0]) ?? [], this.terms)
    for (const [owner, assigned] of this.assigned) {
      const made = this.functions[owner]
      if (made !== undefined) this.classes[owner] = constructorFact(made, assigned)
    }
    return {
      file: this.terms.file,
      exports: this.exports.names,
      reexports: this.exports.reexports,
      imports: [...this.imports].sort(),
      bindings: this.bindings(),
      functions: this.functions,
      classes: this.classes,
      calls: this.calls,
      ...this.globals.fact(),
      ...(this.added.length === 0 ? {} : { added: this.added }),
      ...(this.resets.length === 0 ? {} : { resets: this.resets }),
      ...(this.stored.length === 0 ? {} : { stored: this.stored }),
      annotated: this.annotated,
      directives: directivesOf(this.program.body),
    }
  }

  visit(node: TSESTree.Node, enclosing: Enclosing): void {
    const inside = this.enter(node, enclosing)
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key]
      if (Array.isArray(child)) {
        for (const item of child) if (item) this.visit(item as TSESTree.Node, inside)
      } else if (child) this.visit(child as TSESTree.Node, inside)
    }
  }

  /** Records what `node` is and returns what encloses its children. */
  private enter(node: TSESTree.Node, enclosing: Enclosing): Enclosing {
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'TSDeclareFunction':
      case 'TSEmptyBodyFunctionExpression':
      case 'TSMethodSignature':
      case 'TSFunctionType':
        return this.enterFunction(node, enclosing)
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.classNodes.push(node)
        return { function: enclosing.function, class: node.range[0] }
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSTypeLiteral':
        return this.enterType(node, enclosing)
      case 'CallExpression':
      case 'NewExpression':
      case 'TaggedTemplateExpression':
        this.enterCall(node, enclosing)
        break
      case 'AssignmentExpression':
        this.enterAssignment(node)
        break
      case 'VariableDeclarator':
      case 'TSSatisfiesExpression':
      case 'TSAsExpression':
        if (enclosing.function === null) this.enterAnnotated(node)
        break
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        if (node.source) this.imports.add(node.source.value)
        break
      case 'TSModuleDeclaration':
        this.added.push(...declaredOnPackage(node, this.terms))
        break
      case 'ImportExpression':
        this.enterImport(node)
        break
    }
    return enclosing
  }

  private enterFunction(node: FunctionNode, enclosing: Enclosing): Enclosing {
    this.functions[node.range[0]] = functionFact(node, enclosing, this.terms)
    return { function: node.range[0], class: enclosing.class }
  }

  private enterType(node: TypeNode, enclosing: Enclosing): Enclosing {
    this.classes[node.range[0]] = typeFact(node, this.terms)
    return { function: enclosing.function, class: node.range[0] }
  }

  private enterCall(node: CallNode, enclosing: Enclosing): void {
    this.calls.push(callFact(node, enclosing.function, this.terms))
    if (this.mayReset && node.type !== 'NewExpression') this.enterReset(node)
    if (node.type === 'TaggedTemplateExpression') return
    const required = this.terms.expression(node)
    if (required.kind === 'import') this.imports.add(required.module)
    if (node.type === 'CallExpression')
      for (const { owner, ...member } of memberEntries(node, this.terms)) addToGroup(this.assigned, owner, member)
    for (const argument of node.arguments)
      if (argument.type === 'MemberExpression' && !argument.computed)
        this.calls.push(referenceFact(argument, enclosing.function, this.terms))
  }

  private enterReset(node: ClaimCall): void {
    const reset = resetOf(node)
    if (reset !== null) this.resets.push(reset)
  }

  private enterAnnotated(node: AnnotatingNode): void {
    const fact = annotatedFact(node, this.terms)
    if (fact !== null) this.annotated.push(fact)
  }

  private enterImport(node: TSESTree.ImportExpression): void {
    const imported = this.terms.expression(node)
    if (imported.kind === 'import') this.imports.add(imported.module)
  }

  private enterAssignment(node: TSESTree.AssignmentExpression): void {
    commonJsExport(node, this.exports, this.terms)
    for (const { owner, ...member } of memberAssignments(node, this.terms)) addToGroup(this.assigned, owner, member)
    const inPrototype = putIntoPrototype(node, this.terms)
    if (inPrototype !== null) this.added.push(inPrototype)
    const stored = storedElsewhere(node, this.terms)
    if (stored !== null) this.stored.push(stored)
    const shared = globalAssignment(node, this.terms)
    if (shared !== null) this.globals.add(shared)
  }

  private bindings(): Record<number, Origin> {
    const bindings: Record<number, Origin> = {}
    for (const scope of this.terms.source.scopes.scopes) {
      for (const variable of scope.variables) {
        const term = assignedTerm(variable, this.terms)
        const identifier = variable.defs[0]?.name
        if (term !== null && identifier) bindings[identifier.range[0]] = term
      }
    }
    return bindings
  }
}
