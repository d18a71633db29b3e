import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { keyFault } from '../guards/key-stability.js'
import { enclosingFunctions } from '../guards/syntax-of.js'
import { isContainer } from './is-container.js'
import { idBeside, knownIdOf, type IdLookup } from './known-id.js'
import { isDecidedBy, isPersonal } from './personal.js'
import { keyParts, type KeyPart } from './key-parts.js'
import { happensOnce, namesLasting, wantsRepeats } from './occasion.js'
import { parameterParts } from './parameter-parts.js'
import { purposeOf } from './purpose-of.js'
import { unnamedRound } from './rounds.js'
import { valuePath, type ValuePath } from './value-path.js'

export type KeyRefusal = 'no-stable-part' | 'no-occasion' | 'recipient-only' | 'recipient-in-clear' | 'recipient-unseen' | 'same-in-every-round'

/** A key as the text of a template for the tag `key` of sendgate, or why none can be proposed, as a full sentence. */
export type ProposedKey = { readonly key: string } | { readonly refused: string; readonly reason: KeyRefusal }

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
export function proposeKey(call: TSESTree.Node, source: SourceFile, path: string, options: KeyOptions = {}): ProposedKey {
  const purpose = purposeOf(enclosingFunctions(call), path, call)
  if (wantsRepeats(purpose)) return { refused: `"${purpose}" says that sending again is wanted, so only a person can name the occasion.`, reason: 'no-occasion' }
  const parts = keyParts(call, source).flatMap((part): readonly KeyPart[] => keyFault(part.node, source) === null ? [part] : part.role === 'audience' ? [{ ...part, unprintable: true }] : [])
  const subjects = subjectsOf(call, parts, source)
  if (subjects.length === 0 && !options.slot) return withoutSubject(parts)
  if (!options.slot && !happensOnce(purpose) && subjects.every(({ text }) => namesLasting(text))) return withoutOccasion(purpose, subjects)
  const audience = audienceOf(parts, subjects, { source, options })
  if ('refused' in audience) return audience
  const named = onePerObject([...subjects, ...audience.parts])
  const round = unnamedRound(call, named.map(({ node }) => node), { source, idOf: options.idOf })
  if (round !== null && 'refused' in round) return { refused: round.refused, reason: 'same-in-every-round' }
  const texts = [...new Set([...named.map(({ text }) => text), ...round?.ids ?? []])]
  const holes = texts.length === 0 ? ['all'] : texts.map((text) => `\${${text}}`)
  return { key: [purpose, ...holes].join('/') }
}

/** What the arguments are about; the parameters are asked where these name nothing, or only what lasts. */
function subjectsOf(call: TSESTree.Node, parts: readonly KeyPart[], source: SourceFile): readonly KeyPart[] {
  const subjects = parts.filter(({ role }) => role === 'subject')
  if (subjects.some(({ text }) => !namesLasting(text))) return subjects
  return [...parameterParts(call, source).filter(({ node }) => keyFault(node, source) === null), ...subjects]
}

/** `order.id` says what `order.number` says. */
function onePerObject(parts: readonly KeyPart[]): readonly KeyPart[] {
  const objectOf = ({ text }: KeyPart): string => text.includes('.') ? text.slice(0, text.lastIndexOf('.')) : `${text}.`
  const preferred = (part: KeyPart): KeyPart => isContainer(objectOf(part).split('.').at(-1) ?? '') ? part : parts.find((each) => objectOf(each) === objectOf(part) && each.text.endsWith('.id')) ?? part
  return parts.filter((part) => /Id$/.test(part.text) || preferred(part) === part).filter((part, index, all) => /Id$/.test(part.text) || isContainer(objectOf(part).split('.').at(-1) ?? '') || all.findIndex((each) => objectOf(each) === objectOf(part)) === index)
}

function withoutSubject(parts: readonly KeyPart[]): ProposedKey {
  const who = parts.find(({ whole }) => whole === undefined)
  return who
    ? { refused: `The arguments name only the recipient (${who.text}), not the occasion.`, reason: 'recipient-only' }
    : { refused: 'Nothing in the arguments identifies the occasion and stays the same when it repeats.', reason: 'no-stable-part' }
}

function withoutOccasion(purpose: string, subjects: readonly KeyPart[]): ProposedKey {
  const names = subjects.map(({ text }) => text).join(', ')
  return { refused: `The arguments identify only ${names}, for which "${purpose}" may rightly happen again; nothing names the occasion.`, reason: 'no-occasion' }
}

interface Surroundings {
  readonly source: SourceFile
  readonly options: KeyOptions
}

/** Who gets it, without addresses: those are left out where a subject decides them, or replaced by the id beside them. */
function audienceOf(parts: readonly KeyPart[], subjects: readonly KeyPart[], { source, options }: Surroundings): { readonly parts: readonly KeyPart[] } | Extract<ProposedKey, { refused: string }> {
  const audience = parts.filter(({ role }) => role === 'audience')
  const kept = audience.filter((part) => part.unprintable !== true && !isPersonal(part.text))
  const ids = [...subjects, ...kept].flatMap((part) => pathOf(part, source) ?? [])
  for (const part of audience) {
    const who = pathOf(part, source)
    if (kept.includes(part) || (who !== null && isDecidedBy(who, ids))) continue
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

function idOfPart({ node, unprintable, whole }: KeyPart, { source, options }: Surroundings): string | null {
  if (whole === 'record') return idBeside(node, source, options.idOf)
  return unprintable === true ? null : knownIdOf(node, source, options.idOf)
}

function refusalOf({ text, whole }: KeyPart): Extract<ProposedKey, { refused: string }> {
  if (whole === undefined) return { refused: `The recipient (${text}) would stand in the key in clear, and no id beside it is known.`, reason: 'recipient-in-clear' }
  return {
    refused: whole === 'record'
      ? `The send is handed ${text}, which may decide what is sent or to whom, and no id of it is known.`
      : `The send is handed ${text} as a whole, so that what is sent to whom cannot be told. Hand over the recipient and the id of the occasion by name.`,
    reason: 'recipient-unseen',
  }
}
