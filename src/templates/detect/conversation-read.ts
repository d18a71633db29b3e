import { conversationNouns, readVerbs } from '../lexicon/state.js'
import type { ClueContext } from './clue-context.js'
import { isNegated } from './mood.js'
import { inflected, type Token } from './tokens.js'

const speaking = ['comment', 'reply', 'respond', 'answer', 'message', 'post', 'submit', 'add', 'send', 'push']
const reader = /^(?:read|reading|check|review|fetch|get|load|view|examine|scan|study)$/
const whole = /^(?:the|this|that|full|whole|entire|its|recent|your|activity|issue|pr|review)$/
/** What is read for what it says. */
const content =
  /\b(?:feedback|customers?|reddit|youtube|trending|top|articles?|hacker news|newsletter|dms|direct messages|new (?:i?messages|emails|comments)|code comments?|blocks?|user input|response|inbox|get \/\S+)\b/i
/** A read whose purpose is said, and is not what was answered: "to build context", "for the design plan". */
export const forMaterial =
  /\b(?:to|and) (?:build|gather|get|collect|gain|establish) (?:\w+ )?(?:context|background)\b|\bfor (?:the |more |additional |full )?(?:\w+ )?(?:context|background|plan|requirements|details)\b|\bto (?:understand|learn|collect|gather|extract)\b/i
/** Somebody who reads in order to work through what was said does not ask what was answered. */
const worksThrough =
  /^(?:address|addressing|summari[sz]e|summari[sz]ing|extract|extracting|analy[sz]e|send|manage|resolve|implement|fix|apply|integrate|incorporate)$/

/** "Review comments: ../other/skill.md": the name of a thing, and where it is. */
const namesPlace = /^\s*[^:.]{3,60}:\s*`?(?:\.{0,2}\/)?[\w.-]+\/\S+\W*$/m

/** "Read the thread", "read all comments": the place where the effect will land, read for what was said there already. */
export function readsConversation(tokens: readonly Token[], text: string, context: ClueContext): boolean {
  if (
    !speaking.some((verb) => context.verbs.has(verb)) ||
    content.test(text) ||
    forMaterial.test(text) ||
    namesPlace.test(text)
  )
    return false
  return tokens.some(({ word }, index) => {
    if (!conversationNouns.has(word) || isNegated(tokens, index)) return false
    const from = tokens
      .slice(0, index)
      .findLastIndex(
        (token, at) => reader.test(token.word) && !/^[A-Z]{2}/.test(token.raw) && tokens[at + 1]?.word !== 'of',
      )
    if (tokens.slice(Math.max(from, 0), index).some((token) => /^an?$/.test(token.word))) return false
    if (
      (!/s$/.test(word) && !tokens.slice(Math.max(from, 0), index).some((token) => whole.test(token.word))) ||
      (word === 'messages' && /^(?:commit|error|log|status)$/.test(tokens[index - 1]?.word ?? '')) ||
      (word === 'history' &&
        /^(?:session|git|commit|version|price|search|browser|shell|command|run)$/.test(tokens[index - 1]?.word ?? ''))
    )
      return false
    if (
      /^(?:messages|feed|timeline)$/.test(word) &&
      !tokens
        .slice(Math.max(from, 0), index)
        .some((token) => whole.test(token.word) || /^(?:all|last|previous|earlier|latest)$/.test(token.word))
    )
      return false
    if (
      from < 0 ||
      inflected(tokens[from - 1]?.word ?? '')?.form === 'base' ||
      tokens.slice(0, from).some((token) => /^(?:user|users|they|people|can)$/.test(token.word)) ||
      tokens.slice(from, index).some((token) => /^[;.]$/.test(token.word))
    )
      return false
    if (tokens.slice(from, index).some((token) => /^(?:in|with|for|from|by|about|at)$/.test(token.word))) return false
    if (namesComments(tokens, from, index) || isAnothersObject(tokens, from, index)) return false
    return !tokens.slice(Math.max(0, from - 3), index).some((token) => worksThrough.test(token.word))
  })
}

/** "Whether review comments block it": a noun that says which comments, and no verb. */
function namesComments(tokens: readonly Token[], reader: number, noun: number): boolean {
  return (
    tokens[reader]?.word === 'review' &&
    (noun === reader + 1 ||
      tokens.slice(reader + 1, noun).every(({ word }) => /^[/&]$/.test(word) || conversationNouns.has(word))) &&
    ((reader > 0 && !opensStep(tokens, reader)) || isOneOfThings(tokens, reader))
  )
}

/** "Current checks, review threads, artifacts": a sentence that does not begin with a verb lists things. */
function isOneOfThings(tokens: readonly Token[], reader: number): boolean {
  const opener = tokens.find(({ word }) => /^[a-z]/.test(word))?.word ?? ''
  return tokens[reader - 1]?.word === ',' && inflected(opener) === undefined && !readVerbs.has(opener)
}

/** "Review the pull request, and post comments": what another verb of the same sentence is done to. */
function isAnothersObject(tokens: readonly Token[], reader: number, noun: number): boolean {
  return tokens.some(
    ({ word }, at) =>
      at > reader &&
      at < noun &&
      opensStep(tokens, at) &&
      inflected(word)?.form === 'base' &&
      !conversationNouns.has(word),
  )
}

/** Does a step begin at the word: after a sign or a conjunction? */
function opensStep(tokens: readonly Token[], at: number): boolean {
  return /^(?:[,;:(—–-]|and|then|or|to|&)$/.test(tokens[at - 1]?.word ?? ',')
}
