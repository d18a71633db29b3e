const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Names of files and variables that can hold what happened before. */
export const storeName = /(?:[\w./-]*\w\.(?:jsonl?|txt|md|csv|tsv|db|log|hash|sqlite|ya?ml)|\b[a-z]+_[a-z_]+)\b/gi

/** Nouns that a store's name qualifies and that still mean it: "state file", "history entries". */
export const storeParts = words(
  'file files entry entries store table database db key keys sheet line lines row rows record records folder directory page channel message messages id ids',
)

/** Nouns of such stores: a run can ask them what earlier runs did. Singular. */
export const storeNouns = words(
  'state memory ledger history log tracker cursor watermark fingerprint hash checkpoint outbox record claim list sheet marker flag column copy',
)

/** Verbs that write to a store. */
export const storeWrites = words('append add write store record save update put mark log move set insert touch')

/** A sentence that orders the act still looks first when it says one of these. */
export const asksWhether = /\b(?:already|existing|exists?|whether|if|unless|first|any|none|before)\b/i

/** Verbs that look at something, in any form. */
export const looking =
  /\b(?:read|load|look(?:s|ed|ing)?|check(?:s|ed|ing)?|search(?:es|ed)?|lists?|find(?:s|ing)?|quer(?:y|ies|ied)|get|open(?! source\b)|compare[sd]?|inspect(?:s|ed)?|see|confirm|fetch|pull(?![ -]requests?\b)|consult(?:s|ed)?|hold|go through|verify|make sure|determine|retrieve)\b|(?:^\W*|\bto |\band |, )review\b/i

/** A store is named together with what it keeps. */
export const keeping = /\b(?:holds?|lists|keeps?|kept|stored|recorded|contains?|records|truth|remembers?)\b/i

/** Words that hold the act back or take another way. */
export const holdingBack =
  /\b(?:skip\w*|stop|exit|finish|end|leave(?:s| it| out| those)?|left out|drop(?:ped|s)?|ignored?|omit(?:ted)?|discard(?:ed)?|subtract|exclude[ds]?|pass over|leave out|nothing|done|next(?! steps?\b)|give up|no (?:message|action|need)|quietly|say nothing|move on|keep only|only|instead|rather than|without|untouched|not)\b/i

/** A condition on whether something is there, not on what it says. */
export const existence =
  /\b(?:if|when|whenever|unless|in case|should|whether|where)\b[^.;?]{0,70}?\b(?:there(?! (?:are|is) (?:a |an )?(?:problem|error|failure|new)\b)|exists?|found|finds? (?:one|it|any|none)|present|absent|listed|recorded|on record|pinned|none|so\b(?= *[,:;.]|$)|yes\b|not(?= *[,:;.]|$| (?:there|found|present|yet|listed|already))|no\b(?! (?:problem|error|change|failure|issue found))|one (?:does|is|has)|(?:is|are) (?:already )?open|already|has no open|have no open)|^\W*(?:else|otherwise|if so|if not(?= *[,:;.]|$)|yes|no)\b|\b(?:otherwise|else)\b|\bonly (?:in its absence|when it (?:was|is) not)\b/i

/** A selection by what a store holds. */
export const subtraction =
  /\b(?:missing from|absent from|not (?:on|in|among) (?:it|them|that|the|this|your)|(?:those|ones?|every|anything|names?|entry|entries|users?|rows?|alerts|whose \w+ is) (?:\w+ )?(?:listed|in|on|with an entry|stored|recorded)|(?<!(?:directory|path|folder|root) )listed there|found in it|(?:those|anything|everyone|everything|already|names?|ones?) (?:\w+ )?in it\b|with an entry|the remaining|everybody else|everyone else|what is left|(?:only|each|every|all|any|for|to) remaining)\b/i

/** What is counted in a store, or written into it, is not taken out by it: "add the entry in the list". */
export const keepsBooks =
  /^\W*(?:\d+\W+)?(?:then |and )?(?:add|update|append|write|put|count|show|display|print|log)\b(?:\/\w+)?[^.;]*\b(?:entry|entries|rows?|names?|users?|alerts?)\b/i

/** A comparison with what was kept. */
export const comparison =
  /\b(?:identical|same|unchanged|differ(?:s|ent)?|newer than|later than|higher than|greater than|above it|after it|beyond|moved|changed)\b/i

/** A field that an earlier run fills in, asked while it is still empty. */
export const emptyField =
  /\b(?:with|where|whose|that have|column)\b[^.;]{0,40}?\b(\w+ed|(?:\w+_)?(?:sent|told|paid))\b(?:[ _-](?:at|on|by|flag|date))?["'`]?\s*(?:=+|is|are|:)\s*(?:still )?["'`]?(?:false|no|empty|blank|null|unset|0)\b/i

/** A question whose answer is a state: "Is there …?", "Has it been …?" */
export const stateQuestion =
  /^\W*(?:is|are|was|were|has|have|had|did|does|any|already)\b[^?]*\?\W*$|:\s*(?:is|are|was|were|has|have|did|does)\b[^?]*\?\W*$|\bis there\?\W*$|^[^?.]*\bin \S+\.\w+\?/i

/** Subjects and auxiliaries of a perfect: "was sent", "have not been reminded", "nobody replied". */
export const perfectAuxiliaries = words(
  "was were been has have had you we you've we've nobody somebody someone anyone colleague teammate owner bot haven't hasn't weren't wasn't",
)

/** Verbs whose perfect tells about the material and not about the act, unless the template's own act is meant. */
export const materialVerbs = words(
  'update change set move close open create merge add assign start make write file log request commit schedule remove delete record book save store order show present put release label tag submit upload push call page generate drop flag return print draft give leave provide return output confirm follow launch register cancel start trigger mark ask approve apply grant',
)

/** What the act leaves behind, by its verb. */
export const productOf: Readonly<Record<string, readonly string[]>> = {
  deploy: ['deployment'],
  announce: ['announcement'],
  invite: ['invitation', 'invite'],
  pay: ['payment'],
  remind: ['reminder'],
  refund: ['refund'],
  notify: ['notification'],
  alert: ['alert'],
  greet: ['greeting'],
  release: ['release'],
  publish: ['post', 'article', 'entry'],
  tweet: ['tweet'],
  escalate: ['escalation'],
  nudge: ['nudge'],
  message: ['message'],
  order: ['order'],
  book: ['booking'],
  charge: ['charge', 'payment'],
  register: ['registration'],
  post: ['post', 'comment'],
  reply: ['reply'],
  email: ['reminder'],
  mail: ['reminder'],
  send: ['reminder'],
}

/** Names that a store is called by, before its file ending. */
export const storeStem =
  /^(?:seen|handled|state|memory|last|prev\w*|history|log|done|processed|hash|cursor|ids?|reminders|invitations|announcements|notifications|nudges|alerts)$/

/** Items that lack what the act would make: "signups without a welcome mail". */
export const lacking =
  /\b(?:without(?! (?!pending\b|existing\b)\w+ing\b)|that (?:have|has) no|with no|who (?:have|has) no|lacking|when no|if no|where no)\b([^.;:,]{0,40})/i

/** Words that go through items or take some of them. */
export const picking = /\b(?:each|every|any|all|only|those|anyone|everyone|for|pick|take|choose|select|go through)\b/i
