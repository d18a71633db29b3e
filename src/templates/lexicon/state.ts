const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs that read, in their base form. */
export const readVerbs = words(`
  check search read list look find fetch compare query scan review load see verify consult inspect get determine retrieve view confirm ensure examine
  recall lookup pull detect identify open grep ls cat count inspect access collect gather browse study cross-reference cross-check deduplicate dedupe dedup
  filter track maintain keep claim acquire reserve lock test peek refresh sync analyze assess exclude`)

/** Verbs that take the act for one's own before it happens. */
export const claimVerbs = words('claim acquire reserve lock')

/** Words that say "this may have happened before". */
export const priorWords = words(`
  already previously previous prior existing earlier past recent recently last duplicate duplicates duplicated own seen again repeat
  repeated yesterday's unchanged outstanding latest similar`)

/** Nouns that hold what happened before. */
export const memoryNouns = words(`
  memory state marker ledger history log logs tracker tracking fingerprint hash checkpoint cursor watermark archive dedup deduplication
  seen.json cache-memory heartbeat-state database db sent-log registry record index notes cache journal timestamp`)

/** Adjectives that select what has not been dealt with; the root says by which act. */
export const undoneAdjectives: Readonly<Record<string, readonly string[]>> = {
  unanswered: ['reply', 'respond', 'answer', 'message', 'comment', 'send', 'alert', 'email'],
  unreplied: ['reply', 'respond', 'answer', 'message', 'comment', 'send', 'email'],
  untriaged: ['label', 'comment', 'triage', 'assign', 'close'],
  unlabeled: ['label', 'add', 'apply', 'comment'],
  unlabelled: ['label', 'add', 'apply', 'comment'],
  unassigned: ['assign', 'comment'],
  unprocessed: ['*'],
  unsent: ['*'],
  unnotified: ['*'],
  unposted: ['*'],
  unreported: ['*'],
  unhandled: ['*'],
  undelivered: ['*'],
  unpublished: ['*'],
  unclaimed: ['*'],
  unreviewed: ['review', 'comment', 'approve', 'submit'],
  unacknowledged: ['*'],
}

/** Where the exchange with the recipient is kept: reading it shows what was said already. */
export const conversationNouns = words(
  'comments thread threads conversation conversations replies discussion messages history timeline feed',
)

/** Nouns of the content that a task works on: "duplicate code" says nothing about an earlier act. Singular. */
export const contentNouns = words(`
  code test coverage documentation doc pattern function class file source article dependency package style convention structure
  feature section paragraph wording keyword content information data heading sentence link import line block image photo string
  architecture framework library implementation logic functionality behavior behaviour utility helper component design template layout module
  story news headline product price competitor word phrase topic idea trend commit vulnerability customer address row column value promise exception rejection error case edge`)

/** Participles after "already" that speak about the content and not about an act of this task. */
export const contentParticiples = words(
  'installed known know knows familiar documented tested available up-to-date implemented used optimized configured supported present cached built formatted changed modified touched edited',
)

/** Participles of what a task does to an item, besides those of the effect verbs. */
export const deeds = words(`
  handled processed seen tracked triaged covered reviewed completed dealt captured addressed asked contacted fixed acknowledged investigated
  analyzed analysed evaluated attempted reported surfaced filed mentioned engaged claimed replied delivered flagged responded greeted warned thanked reminded shipped
  resolved refunded onboarded recorded nagged pinged rescheduled resent swapped booked announced`)

/** What a task makes each time it runs, besides shared records. Singular. */
export const reportNouns = words(
  'one entry report pitch warning finding run digest summary task reminder nudge invocation attempt update log assignee label record page row item listing output',
)
