import { sharedRecords } from '../lexicon/nouns.js'
import { inflected, singular } from './tokens.js'

const phrase =
  /\b(?:skip(?:ping|s)?|(?:be|is|are|get|gets) skipped|stop(?: (?:here|immediately|the run|processing))?|exit|abort|no-?op|bail|ignore|exclude[ds]?|excluding|filter(?:ed|ing)? out|leave (?:it|them) alone|do nothing|no action|silent(?:ly)?|instead|rather than|unless|end the (?:run|task)|move on|drop (?:it|them|those)|discard|remain silent|stay quiet|stay silent|don't act|not needed|return (?:early|without)|suppress|prioriti[sz]e|reuse (?:it|that|this|one|(?:\w+ )?(?:existing|open|same|previous|earlier)\b)|pick (?:a|an|some)?(?:other|thing else| different)|choose (?:another|a different))\b/i
const prohibition =
  /\b(?:do not|don't|never|must not|mustn't|should not|shouldn't|not to|avoid|without|won't|cannot|can't|not)\s+(?:\w+\s+){0,2}?([a-z-]+)/gi
/** "Do not fail if it does not exist": the act goes on. */
const tolerates = /\b(?:do not|don't|never) (?:fail|error|crash|panic|worry|block)\b/i
/** Forbidding these keeps records as they are; it does not hold back a repeat. */
const alters =
  /^(?:edit|delete|remove|modify|change|alter|overwrite|rewrite|rename|replace|break|log(?:ging)?|sav(?:e|ing)|stor(?:e|ing)|recording)$/i
const onlyIf =
  /\bif (?:it is |it's )?(?:novel|unseen)\b|\bonly\b(?! an? new)[^.]{0,60}\b(?:if|when|for|new|those|that|which|once|unless|not|un\w+ed|since|has|haven't)\b|\b(?:if|when)\b[^.]{0,50}\b(?:no|none|not|isn't|aren't|doesn't|hasn't|haven't|nothing)\b|\bno (?:such|matching|existing|open|previous|prior|duplicate) (?:\w+ ){0,4}(?:exists?|found|is|was|are|were)\b/i
const repeated =
  /\b(?:already|unless|until|earlier|previous|previously|today|yesterday|listed|sent|reported|seen|last|unchanged|alerts?|notifications?|messages?|comments?|reminders?|posts?|old tasks?)\b/i
const wording = /\b(?:code|contents?|files?|words?|phrases?|information|sentences?|steps?|retry)\b/i

/** "It is allowed to triage the same issue several times": the repeat is wanted. */
const permits =
  /\b(?:allowed|fine|okay?) to \w+[^.]*\b(?:multiple times|several times|again|repeatedly|more than once)\b/i

/** What takes the place of the act, or would: "instead of opening another", "rather than a second comment". */
const replaced = /\b(?:instead of|rather than)\s+(?:\w+ly )?([a-z-]+)((?:\s+[\w-]+){0,3})/gi
/** "Do not flatten the list unless …": a clause of exception hangs on what was forbidden before it. */
const exception = /\bunless\b[^.;]*/gi
/** "Only ask for what is missing": what is held back is a question to somebody who is talked with, or the use of a means. */
const onlyMeans = /\bonly (?:ask|reach|rely|trust|support)s?\b[^.;]*/gi
/** "Skip the login step": another part of the work is left out, and the act is not. */
const skipsPart =
  /\bskip(?:ping|s)? (?:the|its|that|any|your) (?!(?:[\w-]+ ){0,2}(?:notif|creat|publi|submi|deliver|announc))((?:[\w-]+ ){1,3}?)(?:step|section|phase|question|prompt|part|paragraph|chapter)s?\b/gi
/** Verbs of going on, whatever the act is. */
const goesOn =
  /^(?:includ|process|act(?:ing)?$|proceed|continu|tak|surfac|mention|engag|handl|start|run|re-\w|redo|rerun|reprocess|reopen|resend|repost|revisit|reapply|refile|repeat)/

export interface Restraint {
  /** The sentence says to hold back: skip, stop, do not, only if, unless, instead. */
  readonly holds: boolean
  /** It makes the act depend on something. */
  readonly conditional: boolean
  /** It forbids the repeat itself: "do not re-post", "avoid repeating yourself". */
  readonly repeat: boolean
}

/** How a sentence holds an act back. */
export function restraintOf(said: string): Restraint {
  const text = said
    .replace(onlyMeans, ' ')
    .replace(skipsPart, (all: string, part: string) => (part.split(/[\s-]/).some(isDone) ? all : ' '))
    .replace(replaced, (all: string, word: string, rest: string) =>
      (isAct(word) && !anew.test(rest)) || isAnother(rest) ? all : ' ',
    )
  const forbids = forbidden(text)
  const main = forbids === 'other' ? text.replace(exception, ' ') : text
  const conditional = onlyIf.test(main)
  return {
    holds:
      !tolerates.test(text) &&
      !permits.test(text) &&
      (phrase.test(main) || conditional || forbids === 'act' || forbids === 'repeat'),
    conditional,
    repeat: forbids === 'repeat',
  }
}

/** "Instead of starting from scratch": how the work is done. */
const anew = /^ (?:from scratch|over|afresh|anew)\b/i

const isAct = (word: string): boolean =>
  inflected(word.toLowerCase()) !== undefined ||
  /^(?:mak|duplicat|do)(?:e|ing)?$/i.test(word) ||
  goesOn.test(word.toLowerCase())

/** A word that names an act or what it makes: "the email step". */
const isDone = (word: string): boolean => isAct(word) || sharedRecords.has(singular(word.toLowerCase()))

/** "Rather than a new one": the record is named, and not the verb that makes it. */
const isAnother = (phrase: string): boolean => /\b(?:new|another|second|duplicate|separate)\b/i.test(phrase)

/** What a sentence forbids: nothing, an act, its repeat, or something else than an act. */
function forbidden(text: string): 'none' | 'other' | 'act' | 'repeat' {
  let found: 'none' | 'other' | 'act' | 'repeat' = 'none'
  for (const match of text.matchAll(prohibition)) {
    const word = (match[1] ?? '').toLowerCase()
    if (/\bget\b/i.test(match[0])) continue
    const verb = alters.test(word) ? undefined : inflected(word)
    const rest = text.slice(match.index, match.index + 120)
    const repeats = verb?.again === true || /^(?:repeat|repeating|duplicate|duplicating|resend|repost)/.test(word)
    if (repeats && repeated.test(rest) && !wording.test(rest.split(/[.;]/)[0] ?? '')) found = 'repeat'
    else if (found !== 'repeat' && (verb !== undefined || (goesOn.test(word) && !/^(?:won't|can)/i.test(match[0]))))
      found = 'act'
    else if (found === 'none' && /^(?:do not|don't|never)/i.test(match[0])) found = 'other'
  }
  return found
}
