import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import { keyOf } from '../guards/syntax-of.js'
import { initialiserOf } from '../guards/variable-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { rootOf, rootVariable } from './root-variable.js'
import { valuePath } from './value-path.js'
import { isRecord, wholeValue } from './whole-value.js'

/** An expression of the arguments that can stand in a key. */
export interface KeyPart {
  readonly node: TSESTree.Node
  readonly text: string
  /** `subject`: what the message is about. `audience`: who gets it. `variant`: which of several messages about it. */
  readonly role: 'subject' | 'audience' | 'variant'
  /** It cannot stand in a key as it is: it may be missing, or is one of several values. Absent means that it can. */
  readonly unprintable?: true
  /** The value holds what the message is about or who gets it; `unseen`: the recipient may be any member of it, and nothing tells which. */
  readonly whole?: 'record' | 'unseen'
  /** The name of a recipient below the value of `node`. */
  readonly member?: string
}

const identifying =
  /^(?:id|_id|uuid|sku|slug|sha|isbn|iban|ref|number)$|(?:Id|ID|_id|Uuid|UUID|Slug|Sha|Ref|Number|_number)$/
const unstable =
  /run|session|attempt|retr(?:y|ies)|request|trace|span|execution|invocation|delivery|correlation|nonce|random|now$|time|(?<!up|candi|man|vali)date|stamp|secret|token|password|credential|apikey|accesskey|accountsid|messageid|message_id|tenantsecret|templateid|template_id/i
const wording =
  /^(?:text|html|body|message|msg|content|contents|subject|title|description|question|answer|summary|comment|note|notes|reason|error|err|headline|headlines|markdown|blocks|payload|data|template|label|name|firstName|lastName|fullName|displayName|url|link|href|color|emoji|format|locale|lang|language|count|total|amount|price|status|stack)$/i
const recipient =
  /^(?:to|(?:to|cc|bcc)_?(?:addresses|recipients)|cc|bcc|email|emails|phone|recipient|recipients|receiver|receivers|recipients|toAddress|address|channel|chat|chat_id|chatId|user|userId|user_id|destination|msisdn|device|deviceToken|roomId|room_id|channelId|channel_id|guildId|guild_id|deviceId|subscriberId|contactId|phoneNumberId|webhookId|integrationId|target|owner)$/i
const variant =
  /^(?:type|kind|event|action|status|state|stage|phase|step|level|severity|period|counter|version|revision|slot|week|month|quarter|year)$|(?:Type|Kind|Event|Action|Status|Stage|Phase|Level|Severity|Period|Version|Revision|Week|Month)$/
const hiddenArgument =
  /^(?:from|sender|replyTo|reply_to|headers|auth|attachments|attachment|apiKey|token|method|signal)$/i

/** The expressions below the arguments of a call that could stand in its key, in the order of the text. */
export function keyParts(call: TSESTree.Node, source: SourceFile): readonly KeyPart[] {
  if (call.type !== 'CallExpression') return []
  const found: KeyPart[] = []
  const hasRecipient = call.arguments.some(
    (argument) =>
      argument.type === 'ObjectExpression' &&
      argument.properties.some((each) => each.type === 'Property' && recipient.test(keyOf(each) ?? '')),
  )
  for (const [index, argument] of call.arguments.entries()) {
    const isAddress = isLocation(argument, index)
    visit(
      argument,
      { source, found, depth: 0, hasRecipient },
      { recipient: isAddress, printed: false, as: isAddress ? 'part' : 'argument' },
    )
  }
  const once = new Map<string, KeyPart>()
  for (const part of found) if (!once.has(part.text)) once.set(part.text, part)
  return [...once.values()]
}

interface Search {
  readonly source: SourceFile
  readonly found: KeyPart[]
  readonly depth: number
  /** The arguments say who gets it, so that what stands beside is content. */
  readonly hasRecipient: boolean
}

/**
 * What the place of an expression says: it holds the recipient; its value is printed into a text; it is an argument of the
 * call or spread into one, a property of one, or further inside.
 */
interface Place {
  readonly recipient: boolean
  readonly printed: boolean
  readonly as: 'argument' | 'property' | 'part'
}

/** The address of a request, handed over as it is: whoever answers there gets the message. */
function isLocation(argument: TSESTree.Node, index: number): boolean {
  const bare = skipWrappersDown(argument)
  return (
    index === 0 &&
    (bare.type === 'Identifier' || bare.type === 'MemberExpression') &&
    /(?:ur[il]|endpoint|href)$/i.test(calledName(bare))
  )
}

function visit(node: TSESTree.Node, search: Search, place: Place): void {
  const bare = skipWrappersDown(node)
  if (isFunction(bare)) return
  switch (bare.type) {
    case 'ObjectExpression':
      for (const each of bare.properties) property(each, search, place)
      return
    case 'ArrayExpression':
      for (const each of bare.elements) if (each) visit(each, search, { ...place, as: 'part' })
      return
    case 'TemplateLiteral':
      for (const each of bare.expressions) visit(each, search, { ...place, printed: true, as: 'part' })
      return
    case 'BinaryExpression':
      if (bare.operator === '+')
        for (const each of [bare.left, bare.right]) visit(each, search, { ...place, printed: true, as: 'part' })
      return
    case 'AwaitExpression':
      if (place.as === 'argument') return visit(bare.argument, search, place)
      return hidden(bare, search, place)
    case 'CallExpression':
      for (const each of bare.arguments)
        visit(each, search, { ...place, printed: false, as: place.as === 'argument' ? 'argument' : 'part' })
      if (place.recipient && bare.callee.type === 'MemberExpression') hidden(bare.callee.object, search, place)
      return
    case 'SpreadElement':
      visit(bare.argument, search, place)
      return
    case 'Identifier':
    case 'MemberExpression':
      named(bare, search, place)
      return
    default:
      hidden(bare, search, place)
  }
}

function property(node: TSESTree.ObjectLiteralElement, search: Search, place: Place): void {
  if (node.type === 'SpreadElement')
    return visit(node.argument, search, {
      recipient: false,
      printed: false,
      as: place.as === 'argument' ? 'argument' : 'part',
    })
  const name = keyOf(node) ?? ''
  const as = place.as === 'argument' && !wording.test(name) ? 'property' : 'part'
  if (!hiddenArgument.test(name))
    visit(node.value, search, {
      recipient: recipient.test(name) || (place.recipient && !wording.test(name)),
      printed: false,
      as,
    })
}

/** A recipient inside an expression of another kind (`a ?? b`, `user?.email`, `email.trim()`): it must not be overlooked, or its message is swallowed. */
function hidden(node: TSESTree.Node, search: Search, place: Place): void {
  for (const chain of chainsIn(node)) {
    const last = valuePath(chain, search.source)?.path.at(-1) ?? ''
    if (isLocal(chain, search.source) && (place.recipient || namesRecipient(last)))
      search.found.push({
        node: chain,
        text: search.source.text.slice(...chain.range),
        role: 'audience',
        unprintable: true,
      })
  }
}

/** The longest members and variables below an expression; not those in functions. */
function chainsIn(node: TSESTree.Node): readonly TSESTree.Node[] {
  const bare = skipWrappersDown(node)
  if (isFunction(bare)) return []
  if (bare.type === 'Identifier' || bare.type === 'MemberExpression') return [bare]
  switch (bare.type) {
    case 'ChainExpression':
    case 'SpreadElement':
      return chainsIn(bare.type === 'ChainExpression' ? bare.expression : bare.argument)
    case 'AwaitExpression':
      return chainsIn(bare.argument)
    case 'ConditionalExpression':
      return [bare.consequent, bare.alternate].flatMap(chainsIn)
    case 'LogicalExpression':
      return [bare.left, bare.right].flatMap(chainsIn)
    case 'CallExpression':
      return [...bare.arguments, ...(bare.callee.type === 'MemberExpression' ? [bare.callee.object] : [])].flatMap(
        chainsIn,
      )
    case 'ArrayExpression':
      return bare.elements.flatMap((each) => (each ? chainsIn(each) : []))
    case 'TemplateLiteral':
      return bare.expressions.flatMap(chainsIn)
    default:
      return []
  }
}

function named(node: TSESTree.Identifier | TSESTree.MemberExpression, search: Search, place: Place): void {
  const opened = node.type === 'Identifier' && search.depth < 2 ? initialiserOf(node, search.source.scopes) : null
  if (opened && /^(?:Object|Array|TemplateLiteral|Binary)/.test(opened.type)) {
    visit(opened, { ...search, depth: search.depth + 1 }, place)
    return
  }
  const path = stablePath(node, search.source)
  if (path === null) return hidden(node, search, place)
  const last = path.at(-1) ?? ''
  const part = (role: KeyPart['role']): number => search.found.push({ node, text: path.join('.'), role })
  if (place.recipient || namesRecipient(last)) part('audience')
  else if (identifying.test(last)) part('subject')
  else if (variantOf(node, search.source) !== null) part('variant')
  else if (place.as !== 'part' && !identifying.test(last)) whole(node, path, search, place)
  else if (place.printed && !wording.test(last) && !/[nN]ame$/.test(last) && isParameter(node, search.source))
    part('subject')
}

/** A value that is handed over as a whole, or each recipient that its declaration shows. */
function whole(
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  path: readonly string[],
  { source, found, hasRecipient }: Search,
  { as }: Place,
): void {
  const value = wholeValue(node, path.at(-1) ?? '', as === 'argument' || (as === 'property' && !hasRecipient), source)
  const part = { node, text: path.join('.'), role: 'audience', unprintable: true } as const
  if (value === 'record' || value === 'unseen') found.push({ ...part, whole: value })
  else if (value !== 'nothing')
    for (const [name, kind] of value.record)
      if (namesRecipient(name) || (kind === 'other' && !wording.test(name)))
        found.push({ ...part, text: `${part.text}.${name}`, member: name })
}

function namesRecipient(name: string): boolean {
  return recipient.test(name) || /phone|e-?mail(?:s|address)?$|mobile/i.test(name)
}

/** The part that an expression gives by its name alone: an id or a recipient; null for anything else. */
export function partOf(node: TSESTree.Node, source: SourceFile): KeyPart | null {
  const path = stablePath(node, source)
  const last = path?.at(-1) ?? ''
  if (path === null || !(namesRecipient(last) || identifying.test(last))) return null
  return { node, text: path.join('.'), role: namesRecipient(last) ? 'audience' : 'subject' }
}

/** The part that says which of several messages about one subject this is, by its name alone: `report.status`, `kind`. */
export function variantOf(node: TSESTree.Node, source: SourceFile): KeyPart | null {
  const path = stablePath(node, source)
  const last = path?.at(-1) ?? ''
  return path !== null && variant.test(last) && !/^content|^mime|^media/i.test(last) && !isRecord(node, source)
    ? { node, text: path.join('.'), role: 'variant' }
    : null
}

function stablePath(node: TSESTree.Node, source: SourceFile): readonly string[] | null {
  const path = plainPath(node)
  return path === null ||
    !isLocal(node, source) ||
    path.some((name) => unstable.test(name) || /[a-z]At$|_at$/.test(name))
    ? null
    : path
}

/** `a.b.c` without calls, computed members and optional links; null for anything else. */
function plainPath(node: TSESTree.Node): readonly string[] | null {
  const bare = skipWrappersDown(node)
  if (bare.type === 'Identifier') return [bare.name]
  if (bare.type === 'ThisExpression') return ['this']
  if (bare.type !== 'MemberExpression' || bare.computed || bare.optional || bare.property.type !== 'Identifier')
    return null
  const object = plainPath(bare.object)
  return object === null ? null : [...object, bare.property.name]
}

/** Made by this pass: a parameter or a variable of a function. Imports and variables of the module are the same for all. */
function isLocal(node: TSESTree.Node, source: SourceFile): boolean {
  const variable = rootVariable(node, source)
  if (variable === null) return rootOf(node).type === 'ThisExpression'
  return variable.defs.length > 0 && variable.scope.type !== 'module' && variable.scope.type !== 'global'
}

/** A plain parameter, also destructured, or one of its members: text or a number as far as its use in a text shows. */
function isParameter(node: TSESTree.Node, source: SourceFile): boolean {
  return rootVariable(node, source)?.defs[0]?.type === 'Parameter'
}
