import { determiners, objectPronouns } from '../lexicon/grammar.js'
import { idioms } from '../lexicon/idioms.js'
import { channels } from '../lexicon/nouns.js'
import { destination } from './destination.js'
import { externalAct } from './external-act.js'
import { httpMethod } from './object-phrase.js'
import { moodAt } from './mood.js'
import { isPresentPassive, passiveRecord, spokenAct, type Act } from './spoken-act.js'
import type { Surroundings } from './surroundings.js'
import { toolAct } from './tool-act.js'
import { inflected, type Token } from './tokens.js'

const draftNearby =
  /\b(?:as (?:a )?drafts?|drafts? (?:only|folder|mode)|create (?:a )?(?:gmail )?drafts?|save (?:it |them |the )?(?:as |to )?(?:a )?drafts?|_draft\b)/i

/** "Could they forward it as it is?" orders nothing; "can you send it?" does. */
const asksAboutOthers =
  /^\W*(?:would|could|can|will|do|does|did|should|has|have|is|are|was|were) (?!you\b)(?:\w+ ){0,3}(?:they|he|she|it|we|i|anyone|somebody|someone|a|an|the|this|that|there)\b[^?]*\?\W*$/i

/** The act upon somebody else's world that the word at `index` says, if it does. */
export function actAt(tokens: readonly Token[], index: number, around: Surroundings): Act | undefined {
  const token = tokens[index]
  if (token === undefined) return undefined
  const tool = toolAct(tokens, index)
  if (tool !== undefined) return tool
  const said = spokenAct(tokens, index, around.scheduled)
  if (said !== undefined) return said
  const verb = inflected(token.word)
  if (inSlashedList(tokens, index)) return undefined
  if (verb === undefined || /^(?:sure|certain)$/.test(tokens[index + 1]?.word ?? '') || isNamed(tokens, index))
    return undefined
  const mood = moodAt(tokens, index, verb)
  if (verb.form === 'past' && mood === 'other' && isPresentPassive(tokens, index))
    return externalAct(tokens, index, verb.lemma, around, 'weak') ?? passiveRecord(tokens, index, verb.lemma)
  if (
    around.scheduled &&
    verb.form === 'past' &&
    mood === 'other' &&
    /^(?:deliver|send|post)$/.test(verb.lemma) &&
    tokens[index + 1]?.word === 'to' &&
    channels.has(tokens[index + 2]?.word ?? '')
  )
    return { verb: verb.lemma, object: 'message', last: index + 2, strength: 'sure' }
  const repeats = mood === 'negated' && impliesEffect(tokens, index, verb.again)
  if (mood !== 'ordered' && !(mood === 'presupposed' && verb.form === 'ing') && !repeats) return undefined
  if (around.composes && verb.lemma !== 'post' && destination(tokens, index) === undefined) return undefined
  if (draftNearby.test(around.text) || asksAboutOthers.test(around.text)) return undefined
  return externalAct(tokens, index, verb.lemma, around, mood === 'ordered' ? 'sure' : 'weak')
}

/** The word is a name and no verb: "POST requests", "log in to the console", "file/network access", "(ping, dig, curl)", "1 request per account", "lets you post", "`post` → its step". */
function isNamed(tokens: readonly Token[], index: number): boolean {
  const [before, token, next, after] = [tokens[index - 1], tokens[index], tokens[index + 1], tokens[index + 2]]
  if (token === undefined) return true
  if (httpMethod.test(token.raw))
    return next?.word === '/'
      ? namesRoute(tokens, index)
      : !determiners.has(next?.word ?? '') &&
          destination(tokens, index) === undefined &&
          !(
            next?.word === 'to' &&
            tokens
              .slice(index + 2, index + 7)
              .some(({ word }) => /^(?:endpoint|webhook|api|server|service)$/.test(word))
          )
  if (namesOption(before, token) || namesFile(token, next, after)) return true
  if (index === 0 && /^(?:→|->|=>)$/.test(next?.word ?? '')) return true
  if (isIdiom(tokens, index) || inExample(tokens, index)) return true
  if (token.word === 'log' && /^(?:in|into|on|out|onto)$/.test(next?.word ?? '')) return true
  if (index > 0 && labelsCase(tokens, index)) return true
  if (
    /^[(→]$/.test(before?.word ?? '') &&
    /^[,)+→]$/.test(next?.word ?? '') &&
    (before?.word === '(' || inBrackets(tokens, index))
  )
    return true
  if (/^(?:lets|allows|enables|helps)$/.test(tokens[index - (before?.word === 'to' ? 3 : 2)]?.word ?? '')) return true
  if (/^\d+$/.test(before?.word ?? '') && /^[a-z]/.test(token.raw)) return true
  if (inChoices(tokens, index) || isInPath(tokens, index)) return true
  return (
    next?.word === '/' &&
    after !== undefined &&
    next.at === token.at + token.raw.length &&
    after.at === next.at + 1 &&
    inflected(after.word) === undefined
  )
}

/** "`tools/deploy_*.py`", "scripts/notify": a part of a path. "Email/post it" names two acts. */
function isInPath(tokens: readonly Token[], index: number): boolean {
  const [folder, stroke, token, next] = [-2, -1, 0, 1].map((distance) => tokens[index + distance])
  return (
    folder !== undefined &&
    token !== undefined &&
    stroke?.word === '/' &&
    stroke.at + 1 === token.at &&
    folder.at + folder.raw.length === stroke.at &&
    inflected(folder.word) === undefined &&
    !/^(?:and|or)$/.test(folder.word) &&
    next !== undefined &&
    next.at === token.at + token.raw.length &&
    !/^[,;:)!?/]$/.test(next.word)
  )
}

const mostChoices = 14
/** What is one of several; "act on it (post to Slack, mail the owner, or open an issue)" names what to do. */
const chosen =
  /^(?:actions?|steps?|choices?|options?|kinds?|types?|modes?|commands?|operations?|decisions?|recommendations?|verdicts?|status|intents?|events?)$/

/** "The next action (push, open PR, or go on)": one of several names in brackets. */
function inChoices(tokens: readonly Token[], index: number): boolean {
  const from = Math.max(0, index - mostChoices)
  const opened = from + tokens.slice(from, index).findLastIndex(({ word }) => /^[()]$/.test(word))
  const closed = tokens.slice(index, index + mostChoices).findIndex(({ word }) => word === ')')
  if (opened < from || tokens[opened]?.word !== '(' || closed < 0) return false
  const inside = tokens.slice(opened + 1, index + closed).map(({ word }) => word)
  return (
    chosen.test(tokens[opened - 1]?.word ?? '') &&
    inside.includes(',') &&
    inside.includes('or') &&
    inside.length < mostChoices &&
    !inside.some((word) => determiners.has(word) || objectPronouns.has(word))
  )
}

/** "post-01.md": a name with a number. */
function namesFile({ raw, at }: Token, next: Token | undefined, after: Token | undefined): boolean {
  return next?.raw === '-' && next.at === at + raw.length && after?.at === next.at + 1 && /^\d/.test(after.raw)
}

/** "`--message`", "`wget --post`": an option by its name. "`--add reviewed`" says what is done. */
function namesOption(dashes: Token | undefined, { word, at }: Token): boolean {
  return (
    dashes !== undefined &&
    /^--?$/.test(dashes.raw) &&
    dashes.at + dashes.raw.length === at &&
    !/^(?:add|remove|create|delete|close|set|apply)$/.test(word)
  )
}

/** "Pay close attention", "push back": the verb means something else. */
function isIdiom(tokens: readonly Token[], index: number): boolean {
  const lemma = inflected(tokens[index]?.word ?? '')?.lemma ?? ''
  return (
    idioms[lemma]?.test(
      tokens
        .slice(index + 1, index + 4)
        .map(({ word }) => word)
        .join(' '),
    ) === true
  )
}

/** "(e.g., reply `yes` to accept all)": an example of what somebody may do. */
function inExample(tokens: readonly Token[], index: number): boolean {
  const opened = tokens.slice(0, index).findLastIndex(({ word }) => /^[()]$/.test(word))
  return tokens[opened]?.word === '(' && /^(?:e\.g|i\.e|such|like|example)$/.test(tokens[opened + 1]?.word ?? '')
}

/** "First reply to a lead → use the short form": what stands before the only arrow names a case. */
function labelsCase(tokens: readonly Token[], index: number): boolean {
  const arrows = tokens.flatMap(({ word }, at) => (/^(?:→|->|=>)$/.test(word) ? [at] : []))
  return arrows.length === 1 && index < (arrows[0] ?? 0)
}

/** "(prepare → publish → draft)": the name of a flow. */
function inBrackets(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(0, index).findLast(({ word }) => /^[()]$/.test(word))?.word === '('
}

/** A route by itself, or one that something is told about: "POST /stations", "POST /stations accepts a name". */
function namesRoute(tokens: readonly Token[], index: number): boolean {
  const gap = tokens.findIndex(
    ({ at, raw }, position) => position > index + 1 && at + raw.length < (tokens[position + 1]?.at ?? 0),
  )
  const after = tokens[gap + 1]?.word
  return gap < 0
    ? index === 0
    : /^(?:accepts|returns|creates|takes|requires|responds|expects|adds|sends|is|was|has|and|or)$/.test(after ?? '')
}

/** "create/list/vote/reviewers": a list of names and no order. */
function inSlashedList(tokens: readonly Token[], index: number): boolean {
  const slash = (at: number): boolean => tokens[at]?.word === '/'
  if (httpMethod.test(tokens[index]?.raw ?? '')) return false
  return (
    (slash(index - 1) &&
      inflected(tokens[index - 2]?.word ?? '') !== undefined &&
      /^[a-z]{4,}s$/.test(tokens[index + 1]?.raw ?? '') &&
      !determiners.has(tokens[index + 1]?.word ?? '')) ||
    (slash(index + 1) && slash(index + 3)) ||
    (slash(index - 1) && slash(index + 1)) ||
    (slash(index - 1) && slash(index - 3))
  )
}

/** "Do not post a duplicate", "don't resend", "never comment twice": forbids the repeat and so presumes the act. */
function impliesEffect(tokens: readonly Token[], index: number, again: boolean): boolean {
  return (
    again ||
    tokens
      .slice(index, index + 9)
      .some(({ word }) =>
        /^(?:duplicates?|again|twice|same|unless|until|already|repeatedly|more|multiple|identical)$/.test(word),
      )
  )
}
