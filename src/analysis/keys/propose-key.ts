import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { keyFault } from '../guards/key-stability.js'
import { enclosingFunctions } from '../guards/syntax-of.js'
import { isContainer } from './is-container.js'
import { isFresh } from './is-fresh.js'
import { idBeside, knownIdOf, type IdLookup } from './known-id.js'
import { isDecidedBy, isOwnId, isPersonal } from './personal.js'
import { keyParts, partOf, type KeyPart } from './key-parts.js'
import { lookUpIds } from './looked-up.js'
import {
  comesBack,
  happensOnce,
  isAboutLasting,
  isAboutSigningIn,
  isBareId,
  mayHappenAgain,
  namesHappening,
  namesLasting,
  namesRound,
  wantsRepeats,
} from './occasion.js'
import { mayBeMissing } from './declared-members.js'
import { handedIn, type HandedIn } from './parameter-parts.js'
import { purposeOf } from './purpose-of.js'
import { unnamedRound } from './rounds.js'
import { valuePath, type ValuePath } from './value-path.js'
import { wordedByCaller } from './worded-by-caller.js'

export type KeyRefusal =
  | 'no-stable-part'
  | 'no-occasion'
  | 'recipient-only'
  | 'recipient-in-clear'
  | 'recipient-unseen'
  | 'same-in-every-round'
  | 'worded-by-caller'

/** A key as the text of a template for the tag `key` of sendgate, with the word for who gets the message; or why none can be proposed, as a full sentence. */
export type ProposedKey =
  { readonly key: string; readonly to: string | null } | { readonly refused: string; readonly reason: KeyRefusal }

export interface KeyOptions {
  /** A calendar slot of the gate's window is the occasion, so that the key itself may name only the recipient. */
  readonly slot?: boolean
  /** Asks a host with types whether the value of a variable has an id; the text of the file is asked in any case. */
  readonly idOf?: IdLookup
}

/**
 * Proposes the dedup key of a send from the expressions in its arguments, or from the ids among the parameters around it:
 * what the message is about, then who gets it. Time, randomness, ids of runs and attempts, the message's own text,
 * addresses and phone numbers never take part. Refused is a key that would swallow the next message: one that names only
 * the recipient or something that lasts, and one that every round of a loop shares.
 */
export function proposeKey(
  call: TSESTree.Node,
  source: SourceFile,
  path: string,
  options: KeyOptions = {},
): ProposedKey {
  const purpose = purposeOf(enclosingFunctions(call), path, call)
  const handed = stableOf(handedIn(call, source), source)
  if (wantsRepeats(purpose) || handed.again !== null || isAboutSigningIn(path))
    return {
      refused: `"${handed.again ?? purpose}" says that sending again is wanted, so only a person can name the occasion.`,
      reason: 'no-occasion',
    }
  const parts = keyParts(call, source).flatMap((part): readonly KeyPart[] =>
    isStable(part.node, source) ? [part] : part.role === 'audience' ? [{ ...part, unprintable: true }] : [],
  )
  const subjects = subjectsOf(parts, handed, { source, purpose })
  if (subjects.length === 0 && !options.slot) return withoutSubject(parts)
  if (!options.slot && !hasOccasion(subjects, purpose, source)) return withoutOccasion(purpose, subjects)
  const audience = audienceOf(parts, subjects, { source, options })
  if ('refused' in audience) return audience
  const named = [
    ...onePerObject([...subjects.filter(({ role }) => role !== 'variant'), ...audience.parts]),
    ...subjects.filter(({ role }) => role === 'variant'),
  ]
  const missing = named.find((part) => isMissing(part, call, source))
  if (missing)
    return {
      refused: `${missing.text} may be missing, and the gate refuses a key without it. Return before the send where it is, or name the occasion by something else.`,
      reason: 'no-stable-part',
    }
  const nodes = named.map(({ node }) => node)
  const worded =
    call.type === 'CallExpression' && !named.some(({ text }) => namesRound(text))
      ? wordedByCaller(call, nodes, source)
      : null
  if (worded !== null)
    return {
      refused: `${worded} is handed in and decides what the message says, so that one key would take one message for another. Gate the calls of this function.`,
      reason: 'worded-by-caller',
    }
  const round = unnamedRound(call, nodes, { source, idOf: options.idOf })
  if (round !== null && 'refused' in round) return { refused: round.refused, reason: 'same-in-every-round' }
  const texts = [...new Set([...named.map(({ text }) => text), ...(round?.ids ?? [])])]
  const holes = texts.length === 0 ? ['all'] : texts.map((text) => `\${${text}}`)
  return { key: [purpose, ...holes].join('/'), to: recipientWord(parts) }
}

/** `owner` for `owner.email`, `member` for `member.user.email`. */
function recipientWord(parts: readonly KeyPart[]): string | null {
  const who = parts.find(({ role, whole }) => role === 'audience' && whole === undefined)
  return (
    who?.text
      .split('.')
      .slice(0, -1)
      .filter((name) => /^\w+$/.test(name) && !isContainer(name) && !/^(?:this|user)$/.test(name))
      .at(-1) ?? null
  )
}

/** The same when the pass is run again. */
function isStable(node: TSESTree.Node, source: SourceFile): boolean {
  return keyFault(node, source) === null && !isFresh(node, source)
}

/** Declared as what may be missing, and nothing before the call leaves where it is. */
function isMissing({ node, text }: KeyPart, call: TSESTree.Node, source: SourceFile): boolean {
  const path = valuePath(node, source)
  if (path === null || !mayBeMissing(path, source)) return false
  const before = source.text.slice(enclosingFunctions(node).at(-1)?.range[0] ?? 0, call.range[0])
  return !before.includes(`if (!${text})`) && !before.includes(`if (!${text} `)
}

function stableOf(handed: HandedIn, source: SourceFile): HandedIn {
  const stable = (parts: readonly KeyPart[]): readonly KeyPart[] => parts.filter(({ node }) => isStable(node, source))
  return { ...handed, occasions: stable(handed.occasions), ids: stable(handed.ids), variants: stable(handed.variants) }
}

/**
 * What the arguments are about, or the ids of occasions that the functions around were handed. What was handed in for itself
 * belongs to it in any case: two messages that differ in such an id, a kind or a month are two, whether or not they show it.
 */
function subjectsOf(
  parts: readonly KeyPart[],
  handed: HandedIn,
  { source, purpose }: { readonly source: SourceFile; readonly purpose: string },
): readonly KeyPart[] {
  const shown = parts.filter(({ role }) => role === 'subject')
  const isNamed = shown.some(({ text }) => !namesLasting(text))
  const subjects = isNamed ? shown : [...handed.occasions, ...shown]
  const variants = [...parts.filter(({ role }) => role === 'variant'), ...handed.variants]
  const whole = [...subjects, ...handed.ids]
  if (
    subjects.length === 0 &&
    !happensOnce(
      purpose,
      whole.map(({ text }) => text),
    ) &&
    !variants.some(({ text }) => namesRound(text))
  )
    return []
  return withoutRepeats([...whole, ...variants], source)
}

/** Each value once, and no other id of a record that is named by its own. */
function withoutRepeats(parts: readonly KeyPart[], source: SourceFile): readonly KeyPart[] {
  const paths = new Map(parts.map((part) => [part, valuePath(part.node, source)]))
  const isSaid = (part: KeyPart, by: KeyPart): boolean => {
    const [path, other] = [paths.get(part), paths.get(by)]
    if (!path || !other || part === by) return false
    if (isSameValue(path, other)) return parts.indexOf(by) < parts.indexOf(part)
    return (
      part.role === 'subject' &&
      isOwnId(other, path) &&
      !isOwnId(path, other) &&
      (!namesLasting(by.text) || namesLasting(part.text))
    )
  }
  return parts.filter(
    (part) =>
      !parts.some((by) => isSaid(part, by)) &&
      !isFoundBy(
        part,
        parts.filter((each) => each !== part),
        source,
      ),
  )
}

/** `order.id` of an order that was looked up by ids which the key names. */
function isFoundBy(part: KeyPart, parts: readonly KeyPart[], source: SourceFile): boolean {
  const path = part.role === 'subject' ? valuePath(part.node, source) : null
  const sought = path === null ? null : lookUpIds(path, source)
  return (
    sought !== null &&
    sought.every((node) => parts.some((other) => isSameValue(valuePath(node, source), valuePath(other.node, source))))
  )
}

function isSameValue(one: ValuePath | null, other: ValuePath | null): boolean {
  return one !== null && other !== null && one.root === other.root && one.path.join('.') === other.path.join('.')
}

function hasOccasion(subjects: readonly KeyPart[], purpose: string, source: SourceFile): boolean {
  const texts = subjects.map(({ node, text }) => valuePath(node, source)?.path.join('.') ?? text)
  if (texts.some(namesRound)) return true
  if (mayHappenAgain(purpose, texts)) return false
  if (subjects.some(({ role, text }) => role === 'variant' && comesBack(text)) && !texts.some(namesHappening))
    return false
  return (
    happensOnce(purpose, texts) ||
    !texts.every(
      (text, index) =>
        subjects[index]?.role === 'variant' || namesLasting(text) || (isBareId(text) && isAboutLasting(purpose)),
    )
  )
}

/** `order.id` says what `order.number` says. */
function onePerObject(parts: readonly KeyPart[]): readonly KeyPart[] {
  const objectOf = ({ text }: KeyPart): string =>
    text.includes('.') ? text.slice(0, text.lastIndexOf('.')) : `${text}.`
  const preferred = (part: KeyPart): KeyPart =>
    isContainer(objectOf(part).split('.').at(-1) ?? '')
      ? part
      : (parts.find((each) => objectOf(each) === objectOf(part) && each.text.endsWith('.id')) ?? part)
  return parts
    .filter((part) => /Id$/.test(part.text) || preferred(part) === part)
    .filter(
      (part, index, all) =>
        /Id$/.test(part.text) ||
        isContainer(objectOf(part).split('.').at(-1) ?? '') ||
        all.findIndex((each) => objectOf(each) === objectOf(part)) === index,
    )
}

function withoutSubject(parts: readonly KeyPart[]): ProposedKey {
  const who = parts.find(({ whole }) => whole === undefined)
  return who
    ? { refused: `The arguments name only the recipient (${who.text}), not the occasion.`, reason: 'recipient-only' }
    : {
        refused: 'Nothing in the arguments identifies the occasion and stays the same when it repeats.',
        reason: 'no-stable-part',
      }
}

function withoutOccasion(purpose: string, subjects: readonly KeyPart[]): ProposedKey {
  const names = subjects.map(({ text }) => text).join(', ')
  return {
    refused: `The arguments identify only ${names}, for which "${purpose}" may rightly happen again; nothing names the occasion.`,
    reason: 'no-occasion',
  }
}

interface Surroundings {
  readonly source: SourceFile
  readonly options: KeyOptions
}

/** Who gets it, without addresses: those are left out where a subject decides them, or replaced by the id beside them. */
function audienceOf(
  parts: readonly KeyPart[],
  subjects: readonly KeyPart[],
  { source, options }: Surroundings,
): { readonly parts: readonly KeyPart[] } | Extract<ProposedKey, { refused: string }> {
  const audience = parts.filter(({ role }) => role === 'audience')
  const kept = audience.filter((part) => part.unprintable !== true && !isPersonal(part.text))
  const ids = [...subjects, ...kept].flatMap((part) => pathOf(part, source) ?? [])
  for (const part of audience) {
    const who = pathOf(part, source)
    if (kept.includes(part) || (who !== null && isDecidedBy(who, ids))) continue
    const sought = who === null ? null : unnamedLookUps(who, ids, source)
    if (sought !== null) {
      ids.push(...sought.flatMap((each) => pathOf(each, source) ?? []))
      kept.push(...sought)
      continue
    }
    const id = idOfPart(part, { source, options })
    if (id === null) return refusalOf(part)
    kept.push({ ...part, text: id })
  }
  return { parts: kept }
}

function pathOf({ node, member }: KeyPart, source: SourceFile): ValuePath | null {
  const path = valuePath(node, source)
  return path === null || member === undefined ? path : { root: path.root, path: [...path.path, member] }
}

/** The ids that the key has to name so that it names the record of a look-up; null when it was none, or cannot. */
function unnamedLookUps(who: ValuePath, ids: readonly ValuePath[], source: SourceFile): readonly KeyPart[] | null {
  const sought = lookUpIds(who, source)?.filter((node) => {
    const path = valuePath(node, source)
    return path === null || !(isDecidedBy(path, ids) || ids.some((id) => isSameValue(id, path)))
  })
  const parts = sought?.map((node) => partOf(node, source)) ?? null
  return parts === null || parts.some((part) => part === null || !isStable(part.node, source))
    ? null
    : parts.flatMap((part) => part ?? [])
}

function idOfPart({ node, unprintable, whole }: KeyPart, { source, options }: Surroundings): string | null {
  if (whole === 'record') return idBeside(node, source, options.idOf)
  return unprintable === true ? null : knownIdOf(node, source, options.idOf)
}

function refusalOf({ text, whole }: KeyPart): Extract<ProposedKey, { refused: string }> {
  if (whole === undefined)
    return {
      refused: `The recipient (${text}) would stand in the key in clear, and no id beside it is known.`,
      reason: 'recipient-in-clear',
    }
  return {
    refused:
      whole === 'record'
        ? `The send is handed ${text}, which may decide what is sent or to whom, and no id of it is known.`
        : `The send is handed ${text} as a whole, so that what is sent to whom cannot be told. Hand over the recipient and the id of the occasion by name.`,
    reason: 'recipient-unseen',
  }
}
