/** How query languages say in a key what is compared: `task_state_ne`, `paid_at__isnull`. */
const comparing = /(?:__?(?:eqi?|nei?|lte?|gte?|in|nin|null|notNull|isnull|contains|not|exact))$/

const words = (name: string): readonly string[] =>
  name
    .replace(comparing, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .flatMap((part) => part.split(' '))
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '')

const preferring = new Set([
  'enabled',
  'disabled',
  'enable',
  'disable',
  'setting',
  'settings',
  'preference',
  'preferences',
  'prefs',
  'opt',
  'opted',
  'optin',
  'optout',
  'unsubscribed',
  'allow',
  'allowed',
  'allows',
  'can',
  'permission',
  'permissions',
  'role',
  'roles',
  'admin',
  'owner',
  'feature',
  'features',
  'flag',
  'flags',
  'plan',
  'tier',
  'limits',
  'entitlement',
  'config',
  'configuration',
  'locale',
  'language',
  'timezone',
  'authorized',
  'authorised',
  'access',
  'kind',
  'type',
  'banned',
  'suspended',
  'enterprise',
  'currency',
  'country',
  'region',
  'category',
  'premium',
])
const identifying = new Set([
  'id',
  'ids',
  'uuid',
  'email',
  'emails',
  'slug',
  'name',
  'title',
  'url',
  'token',
  'key',
  'secret',
  'address',
  'phone',
  'handle',
  'username',
  'code',
  'message',
  'text',
  'body',
  'subject',
  'content',
  'description',
  'customer',
  'error',
  'errors',
])
const selecting = new Set(['created', 'inserted', 'registered', 'joined', 'signup'])
/** What members of an audience are, once and for long. */
const standing = new Set([
  'accepted',
  'verified',
  'confirmed',
  'active',
  'inactive',
  'deleted',
  'archived',
  'status',
  'state',
])
const states = new Set([
  'status',
  'state',
  'phase',
  'stage',
  'done',
  'sent',
  'notified',
  'processed',
  'handled',
  'completed',
  'complete',
  'finished',
  'verified',
  'confirmed',
  'delivered',
  'archived',
  'deleted',
  'cancelled',
  'canceled',
  'expired',
  'expires',
  'closed',
  'open',
  'opened',
  'resolved',
  'active',
  'inactive',
  'pending',
  'paid',
  'due',
  'scheduled',
  'published',
  'read',
  'seen',
  'claimed',
  'locked',
  'locks',
  'running',
  'started',
  'ended',
  'paused',
  'signed',
  'rejected',
  'accepted',
  'reminded',
  'reminder',
  'next',
  'last',
  'attempts',
  'tries',
  'retries',
  'synced',
  'triggered',
  'queued',
  'failed',
  'cursor',
  'version',
  'progress',
  'merged',
  'labels',
  'conclusion',
  'changed',
])

/** What a thing is for a while. */
const passing = new Set([
  'stale',
  'overdue',
  'late',
  'online',
  'offline',
  'up',
  'down',
  'live',
  'ready',
  'dirty',
  'busy',
  'idle',
  'done',
  'gone',
  'broken',
  'healthy',
  'unhealthy',
])
/** What a thing is made to be, although the word has the form of something done. */
const traits = new Set([
  'required',
  'shared',
  'nested',
  'featured',
  'limited',
  'unlimited',
  'trusted',
  'managed',
  'hosted',
  'supported',
  'related',
  'based',
  'typed',
  'embedded',
  'encrypted',
  'sponsored',
  'advanced',
  'restricted',
  'protected',
  'named',
  'unnamed',
  'needed',
  'red',
  'bed',
  'sized',
  'mixed',
  'united',
  'licensed',
  'localized',
])
/** What comes next or last in a list that is gone through. */
const pages = new Set(['page', 'item', 'index', 'element', 'row', 'line', 'batch', 'chunk'])

/** What an answer can be by itself: that it is empty, or a list, is no state of what was asked for. */
const shapes = new Set([
  'empty',
  'array',
  'list',
  'string',
  'object',
  'null',
  'nullish',
  'undefined',
  'defined',
  'nan',
  'children',
  'child',
  'rows',
  'results',
  'items',
  'data',
  'next',
  'more',
  'error',
  'errors',
  'ok',
  'success',
  'valid',
  'present',
])

/** Whether a name stands for the failure of a read. */
export function isFailureName(name: string): boolean {
  return /^(?:err|errors?|failure|exception|is error|\w+ (?:err|error|errors))$/.test(words(name).join(' '))
}

/** Whether a column or key holds a state that the task, or others, change: `status`, `sentAt`, `readInApp`, `is_active`. */
export function isStateName(name: string): boolean {
  const all = words(name)
  if (all.length === 0 || isIdentifyingName(name) || isPreferenceName(name) || isEntryName(name)) return false
  const [first = '', last = ''] = [all[0], all.at(-1)]
  if (/^(?:is|has)$/.test(first) && shapes.has(last)) return false
  if (states.has(last) || (states.has(first) && /^(?:in|by|to|via|through)$/.test(all[1] ?? ''))) return true
  if (all.length === 1) return false
  if (/^(?:is|has|was)$/.test(first)) return all.slice(1).some(isDone)
  return last === 'at' || (/^(?:last|next|previous)$/.test(first) && !pages.has(last))
}

/** Whether a word says that something was done, or is at the moment, and not of what kind a thing is. */
function isDone(word: string): boolean {
  return states.has(word) || passing.has(word) || (/(?:[^e]ed|ied)$/.test(word) && !traits.has(word))
}

/** Whether a name says since when a thing is there, which never changes. */
export function isEntryName(name: string): boolean {
  return words(name).some((word) => selecting.has(word))
}

/** Whether a function's name asks for a state: `isDue`, `hasBeenSent`. That something is valid, or complete in its parts, is none. */
export function isStateQuestion(name: string): boolean {
  const [first = '', ...rest] = words(name)
  return (
    /^(?:is|has|was|are|were|should|needs)$/.test(first) && isStateName(name) && rest.some((word) => states.has(word))
  )
}

/** Whether a name stands for a switch, a right or a plan: it says whether somebody wants such messages at all, not whether this one is due. */
export function isPreferenceName(name: string): boolean {
  return words(name).some((word) => preferring.has(word))
}

/** Whether a table holds such switches: `accessRequests` are requests, `notificationSettings` are settings. */
export function isPreferenceTable(name: string): boolean {
  const head = words(name)
    .filter((word) => !/^(?:models?|tables?|repository|repo|collection|entity|schema)$/.test(word))
    .at(-1)
  return head !== undefined && isPreferenceName(head)
}

/** Whether a name says that somebody agreed to be written to, or took that back: what is chosen by it is an audience. */
export function isConsentName(name: string): boolean {
  return /^(?:is|has)?(?:un|re)?subscribed|opt(?:ed)?(?:in|out)|^consent/i.test(words(name).join(''))
}

/** Whether a column can also describe a member of an audience, not only something that was done. */
export function isStandingName(name: string): boolean {
  return words(name).some((word) => standing.has(word))
}

/** Whether a name only says which one it is, or what it is called. */
export function isIdentifyingName(name: string): boolean {
  const last = words(name).at(-1)
  return last !== undefined && identifying.has(last)
}

/** Whether a name says until when something holds: `expiresAt`, `revokedAt`. */
export function isExpiryName(name: string): boolean {
  return words(name).some((word) => /^(?:expir|revok|valid|ttl)/.test(word))
}

/** Whether a table holds what proves who somebody is. */
export function isCredentialName(name: string): boolean {
  return /(?:^|\s)(?:sessions?|tokens?|api keys?|credentials?|secrets?)$/.test(words(name).join(' '))
}
