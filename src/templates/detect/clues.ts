import { deeds, memoryNouns, reportNouns } from '../lexicon/state.js'
import { sharedRecords } from '../lexicon/nouns.js'
import { claimsFirst } from './claim.js'
import type { ClueContext } from './clue-context.js'
import { forMaterial, readsConversation } from './conversation-read.js'
import { speaksOfEarlierAct } from './earlier-act.js'
import { ordersRead } from './ordered-read.js'
import { tellsHowLongAgo } from './how-long-ago.js'
import { isOwnStore } from './own-store.js'
import { restraintOf } from './restraint.js'
import { selectsUndone } from './undone-selection.js'
import { inflected, singular, tokensOf, type Token } from './tokens.js'
import { withoutUsersWords } from './users-words.js'

/** What one sentence contributes to a sync step. */
export interface Clues {
  /** It orders a read. */
  readonly reads: boolean
  /** It speaks of an earlier act of this task, or of a record as the one the task makes. */
  readonly prior: boolean
  /** It says to hold back: skip, stop, do not, only if, unless, instead. */
  readonly restraint: boolean
  /** It makes something depend on what was read: "if one exists", "otherwise". */
  readonly branches: boolean
  /** It takes the act for one's own before doing it. */
  readonly claims: boolean
  readonly denied: boolean
  /** It selects only what has not been dealt with. */
  readonly selection: boolean
  /** It reads the exchange with the recipient. */
  readonly conversation: boolean
  /** It reads what the executor noted in earlier runs. */
  readonly memory: boolean
  /** It points back at what was read: "if so", "if found", "those". */
  readonly anaphoric: boolean
  readonly about: readonly string[]
  /** It names the act, what the act makes, or where that is noted. */
  readonly linked: boolean
}

const quick =
  /acquire|reserve|lease|lock\b|someone else|already|\bnot\b|n't|notified|posted|processed|reported|previous|prior|existing|exist|earlier|before|past|recent|last|duplicat|own|seen|again|same|identical|repeat|unchanged|claim|acquire|memory|state|ledger|history|log|marker|tracker|fingerprint|un\w+ed\b|comment|thread|conversation|repl|no:|-label|skip|stop|re-\w|resend|not yet|haven't|have not|has not|hasn't|without|lack|never|open|if (?:none|one|so|found|not|no)|new\b|only|dedup|context|discussion|messages/i
const nothing: Clues = {
  reads: false,
  prior: false,
  restraint: false,
  branches: false,
  claims: false,
  denied: false,
  selection: false,
  conversation: false,
  memory: false,
  anaphoric: false,
  about: [],
  linked: false,
}
const outcome =
  /\b(?:if (?:novel|unseen|one|it|so|there|none|no|not|any|a|an|the|that|you|found|this|such|already|yes|they|matching|exists?)\b|otherwise|else\b|in that case|whether|or (?:updat(?:e|ing)|append(?:ing)? to|comment(?:ing)? on|reus(?:e|ing)) (?:the |an )?(?:\w+ )?existing\b)/i
const anaphor =
  /\b(?:if (?:novel|unseen|so|it|one|found|yes|that|this|none|not|present|there|they|exists?|any)\b|those|them|(?:new|other|remaining) ones|another|a second|\bit\b|in (?:that|the) (?:case|file|list|log)|that (?:file|list|log)|otherwise)/i
const denied =
  /\b(?:someone|somebody|another \w+) (?:else )?(?:hold|has|have)\w*\b|\bon conflict\b|\bgive up\b|\bif you (?:do not|don't) get it\b|\b(?:if|when|on|unless)\b[^.]{0,40}\b(?:denied|refused|fails?|taken|held|claimed|not (?:granted|acquired)|exists?|lost)\b/i
const beforeActing =
  /\b(?:before|prior to|to avoid|to prevent|so (?:that )?you (?:do not|don't)|so as not to) (?:\w+ly )?(?:re-?)?(?:creating|posting|sending|commenting|opening|filing|adding|replying|responding|submitting|alerting|notifying|publishing|acting|raising|messaging|emailing|proceeding|nudging|duplicat\w*|repeat\w*|post|send|comment|create)\b|\bavoid (?:duplicates?|duplicat\w+|repeat\w*|double|creating duplicates?)\b/i
const stateFile =
  /^\w*(?:state|seen|sent|processed|history|log|posted|notified|handled)\w*\.(?:json|jsonl|txt|md|csv|db)$/

/** "Call noop with a message like: no duplicates found": the words that a run closes with, unless they say that it was done already. */
const closingWords = /(\bno-?op\b(?:\W+\w+){0,3}?\W+with)\b(?![\s\S]*\balready\b)[\s\S]*/i

/** "If the same issue appears in three consecutive rounds, stop the loop": how often this run tries. */
const withinRun = /\binfinite loops?\b|\b(?:consecutive|review|fix|retry) (?:rounds?|iterations?|attempts?|cycles?)\b/i

/** The clues of one sentence. */
export function classify(said: string, context: ClueContext): Clues {
  if (!quick.test(said) || withinRun.test(said)) return nothing
  const text = withoutUsersWords(said).replace(closingWords, '$1')
  const tokens = tokensOf(text)
  const restraint = restraintOf(text)
  const reads = ordersRead(tokens)
  const about = [...new Set(tokens.map(({ word }) => singular(word)).filter((word) => sharedRecords.has(word)))]
  return {
    reads,
    restraint: restraint.holds,
    prior: restraint.repeat || (!(reads && forMaterial.test(text)) && speaksOfEarlierAct(tokens, text, context)),
    about,
    linked:
      about.length > 0 ||
      tellsHowLongAgo(text) ||
      restraint.repeat ||
      tokens.some(({ word }) => namesAct(word, context)),
    branches: restraint.conditional || outcome.test(text) || beforeActing.test(text),
    claims: claimsFirst(tokens, text),
    denied: denied.test(text),
    selection: selectsUndone(tokens, text, context),
    conversation: reads && readsConversation(tokens, text, context),
    memory:
      (reads || /\bmaintain|keep\b/i.test(text)) &&
      tokens.some(
        ({ word }, index) =>
          ((memoryNouns.has(singular(word)) && isOwnStore(tokens, index)) || stateFile.test(word)) &&
          !isWritten(tokens, index),
      ),
    anaphoric: anaphor.test(text),
  }
}

function namesAct(word: string, context: ClueContext): boolean {
  const lemma = inflected(word)?.lemma
  const noun = singular(word)
  return (
    deeds.has(word) ||
    (lemma !== undefined && context.verbs.has(lemma)) ||
    context.objects.has(noun) ||
    memoryNouns.has(noun) ||
    reportNouns.has(noun) ||
    stateFile.test(word) ||
    /^duplicat|[_.](?:json|txt|md|log)$/.test(word)
  )
}

/** Is a memory noun what the sentence writes ("update the log") and not what it reads? */
function isWritten(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(Math.max(0, index - 7), index)
    .some(({ word }) => /^(?:update|write|save|append|add|record|log|store|mark)$/.test(word))
}
