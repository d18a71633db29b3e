import { codeRemarks, compoundHeads, remarkPraise, remarkReasons, widgets } from '../lexicon/mediums.js'
import { determiners } from '../lexicon/grammar.js'
import { channels, hostedRecords, ownArtefacts, people, sharedRecords } from '../lexicon/nouns.js'
import { isName, isPerson } from './destination.js'
import { isChangedPart, isNounHead } from './noun-head.js'
import { inflected, singular, type Token } from './tokens.js'

/** What a verb acts on. */
export interface ObjectPhrase {
  readonly record: string | undefined
  readonly hosted: string | undefined
  readonly person: boolean
  readonly own: boolean
  /** A system's name stands in it: "a HubSpot contact". */ readonly system: boolean
  readonly head: string
  /** "Write the tenant an email". */ readonly addressed: boolean
  readonly last: number
}

/** "Issue a POST request": the name of a method and no record. */
export const httpMethod = /^(?:GET|POST|PUT|PATCH|DELETE)$/

const phraseEnd =
  /^(?:[.;:!?()[\]→—–]|--+|if|when|unless|that|which|who|with|by|because|so|then|before|after|until|about|summari[sz]ing|explaining|saying|containing|including|needing|requiring|using|showing|listing|detailing|outlining|highlighting|covering|stating|where|instead|describing|titled|from|based|for|as)$/

/** The object of a verb: the first noun phrase after it; its head says what is made or changed. */
export function objectPhrase(tokens: readonly Token[], index: number): ObjectPhrase {
  let record: string | undefined
  let hosted: string | undefined
  let own = false
  let system = false
  let addressed = false
  let person = false
  let last = index
  let head = ''
  for (let at = index + 1; at < Math.min(tokens.length, index + 12); at += 1) {
    const { word, raw } = tokens[at] ?? { word: '', raw: '' }
    if (
      phraseEnd.test(word) &&
      !(word === 'that' && at === index + 1) &&
      !(word === 'as' && /^(?:an?|the)$/.test(tokens[at + 1]?.word ?? '') && record === undefined)
    )
      break
    if (/^(?:to|in|on|into|at|via|through|of)$/.test(word) && head !== '') break
    if (/^(?:and|or|,)$/.test(word) && (record !== undefined || opensNextLink(tokens, at))) break
    if (word === ',' && (opensWithTime(tokens, index) || opensNextStep(tokens, at))) break
    const one = singular(word)
    const pull = word === 'pull' && singular(tokens[at + 1]?.word ?? '') === 'request'
    if (
      word === 'one' &&
      record === undefined &&
      !/^[a-z]{3,}(?:ing|ed)$/.test(tokens[at + 1]?.word ?? '') &&
      !isNamedNext(tokens[at + 1]) &&
      tokens.slice(0, index).some((token) => sharedRecords.has(singular(token.word)))
    ) {
      record = singular(
        tokens.slice(0, index).findLast((token) => sharedRecords.has(singular(token.word)))?.word ?? 'record',
      )
      last = at
    }
    if (word === 'page' && tokens[at - 1]?.word === 'status') {
      record = 'statuspage'
      last = at
    }
    if (
      (one === 'label' && widgets.has(tokens[at - 1]?.word ?? '')) ||
      (one === 'comment' && (inSource(tokens, at) || codeRemarks.has(tokens[at - 1]?.word ?? '')))
    )
      return {
        record: undefined,
        hosted: undefined,
        person: false,
        own: true,
        system: false,
        head: one,
        addressed: false,
        last: at,
      }
    if (
      !httpMethod.test(raw) &&
      isNounHead(tokens, pull ? at + 1 : at, index) &&
      (pull || sharedRecords.has(one) || sharedRecords.has(word))
    ) {
      record = pull ? 'pull request' : one
      own = false
      last = pull ? at + 1 : at
    } else if (hostedRecords.has(one)) {
      hosted ??= one
      last = Math.max(last, at)
    }
    if (
      record !== undefined &&
      compoundHeads.has(one === '' ? word : one) &&
      !pull &&
      !isChangedPart(tokens, at, index) &&
      sharedRecords.has(singular(tokens[at - 1]?.word ?? ''))
    ) {
      record = undefined
      own = true
    }
    if (ownArtefacts.has(word) && record === undefined) own = true
    if (
      at - index <= 4 &&
      ((isPerson(word) && isNounHead(tokens, at) && (people.has(word) || hasArticle(tokens, index, at))) ||
        /^(?:others|rest|family|parents)$/.test(word) ||
        word.startsWith('@') ||
        (at === index + 1 && isName(tokens[at]?.raw ?? '')))
    ) {
      person = true
      addressed ||= /^(?:an?|the)$/.test(tokens[at + 1]?.word ?? '')
      last = Math.max(last, at)
    }
    if (
      (channels.has(word) || (raw === 'Google' && hostedRecords.has(singular(tokens[at + 1]?.word ?? '')))) &&
      /^[A-Z]/.test(raw) &&
      hosted === undefined
    )
      system = true
    if (/^[a-z#@]/.test(word)) head = word
  }
  return { record, hosted, person, own: own && record === undefined, system, head, addressed, last }
}

/** Is a word that only its ending makes a person's said like one: "the grower", "each librarian"; not "banners"? */
function hasArticle(tokens: readonly Token[], index: number, at: number): boolean {
  return (
    /^[A-Z]/.test(tokens[at]?.raw ?? '') ||
    (tokens.slice(index + 1, at).some(({ word }) => determiners.has(word)) &&
      !tokens.slice(index + 1, at).some(({ word }) => word === ',')) ||
    /^(?:who|whose|by|about|with|of|if|when)$/.test(tokens[at + 1]?.word ?? '')
  )
}

/** "Edit precisely, keep comments", "spawn a worker per task, review between tasks": another order after the comma. */
function opensNextStep(tokens: readonly Token[], comma: number): boolean {
  const [verb, next] = [tokens[comma + 1]?.word ?? '', tokens[comma + 2]?.word ?? '']
  return (
    /^(?:keep|preserve|use|run|ensure|avoid|follow|check|read|verify)$/.test(verb) ||
    (verb === 'review' && /^(?:between|after|before|each|every|the|all)$/.test(next))
  )
}

/** "Edit files, or open an issue", "edit files, open issues": what follows the link is another verb's. */
function opensNextLink(tokens: readonly Token[], link: number): boolean {
  const at = /^(?:and|or)$/.test(tokens[link + 1]?.word ?? '') ? link + 2 : link + 1
  const verb = inflected(tokens[at]?.word ?? '')
  const after = tokens[at + 1]?.word ?? ''
  return (
    /^(?:and|or|,)$/.test(tokens[at - 1]?.word ?? '') &&
    ((verb?.form === 'base' && /^[a-z]/.test(after) && !isNounHead(tokens, at)) ||
      // A verb that reaches nobody: "or suggest an issue".
      (verb === undefined && /^(?:and|or)$/.test(tokens[at - 1]?.word ?? '') && /^(?:an?|the)$/.test(after)))
  )
}

/** "Before writing tests, review the guide": the first half ends at the comma. */
function opensWithTime(tokens: readonly Token[], index: number): boolean {
  return /^(?:before|after|when|while)$/.test(tokens[index - 1]?.word ?? '')
}

/** "A comment above each function", "comments for complex logic", "comments only where the code is not clear": remarks in source code. */
function inSource(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + 1, at + 8)
  if (praisesRemarks(tokens, at)) return true
  if (after[0]?.word === 'documenting') return true
  if (
    /^(?:for|where|only|explaining|when)$/.test(after[0]?.word ?? '') &&
    after.some(({ word }) => remarkReasons.has(word))
  )
    return true
  return (
    after.some(
      ({ word }, distance) =>
        distance > 0 &&
        /^(?:functions?|class|classes|lines?|methods?|source|constants?|types?|modules?|regex|code|codebase|files?|scripts?)$/.test(
          word,
        ),
    ) && /^(?:above|before|to|in|over|for|next|at|on)$/.test(tokens[at + 1]?.word ?? '')
  )
}

/** "Add helpful comments", where nothing is named that could be commented on. */
function praisesRemarks(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.word === 'comments' &&
    remarkPraise.has(tokens[at - 1]?.word ?? '') &&
    /^(?:add|adding|write|writing|use|using|include|including|with)$/.test(tokens[at - 2]?.word ?? '') &&
    !tokens.some(({ word }, other) => other !== at && sharedRecords.has(singular(word)))
  )
}

/** "Assign one action", "pick one label": the noun follows, and "one" only counts. */
function isNamedNext(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    /^[a-z]{3,}$/.test(next.raw) &&
    !phraseEnd.test(next.word) &&
    !determiners.has(next.word) &&
    !/^(?:for|per|and|or|to|in|on|at|into|via|now|more|only|yet|there|here|of|today|tonight|tomorrow|daily|hourly|again|once|\w{2,}ing|\w{2,}ly)$/.test(
      next.word,
    )
  )
}
