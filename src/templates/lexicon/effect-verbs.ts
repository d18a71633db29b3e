/**
 * How a verb becomes an external effect.
 * - `deliver`: it leaves for somebody by itself ("notify the team")
 * - `answer`: only with an addressee ("reply to the thread"); without one it is the executor's own output ("reply with JSON")
 * - `person`: only with a person as object ("call me", "text Bob")
 * - `record`: only with a shared record as object ("close the ticket")
 * - `place`: only with a destination that others see ("write it to the Notion page")
 * - `goods`: only for things that somebody delivers ("order two kilos from the roaster")
 * - `act`: a payment, a deployment, a merge: it acts on the world by itself
 */
export type EffectUse = 'deliver' | 'answer' | 'person' | 'record' | 'place' | 'act' | 'goods'

export interface EffectVerb {
  readonly uses: readonly EffectUse[]
  /** The base form is also a noun or an adjective ("post", "open"): the words around it decide. */
  readonly homograph?: true
}

const deliver: EffectVerb = { uses: ['deliver'] }
const deliverHomograph: EffectVerb = { uses: ['deliver'], homograph: true }
const record: EffectVerb = { uses: ['record', 'place'] }
const recordHomograph: EffectVerb = { uses: ['record', 'place'], homograph: true }
const person: EffectVerb = { uses: ['person', 'place'], homograph: true }
const act: EffectVerb = { uses: ['act'] }
const actHomograph: EffectVerb = { uses: ['act'], homograph: true }
const place: EffectVerb = { uses: ['place'] }

/** Base form of a verb → how it acts on somebody else's world. */
export const effectVerbs: Readonly<Record<string, EffectVerb>> = {
  send: deliver, notify: deliver, resend: deliver, email: deliverHomograph, 'e-mail': deliverHomograph, post: deliverHomograph,
  repost: deliver, tweet: deliverHomograph, retweet: deliverHomograph, dm: deliverHomograph, publish: deliver, broadcast: deliverHomograph,
  announce: deliver, alert: deliverHomograph, ping: deliverHomograph, escalate: deliver, nudge: deliverHomograph, forward: deliverHomograph,
  comment: deliverHomograph, deliver: { uses: ['person', 'place'] }, unsubscribe: deliver, remind: deliver, invite: deliverHomograph, message: deliverHomograph, slack: deliverHomograph,
  mail: deliverHomograph, 'follow-up': deliverHomograph, crosspost: deliver, congratulate: deliver, warn: { uses: ['person'] }, welcome: person, thank: { uses: ['person'] },
  reply: { uses: ['answer'], homograph: true }, respond: { uses: ['answer'] }, answer: { uses: ['answer'], homograph: true },
  call: person, phone: person, text: person, page: person, brief: person, tell: { uses: ['person'] }, give: { uses: ['person', 'place'] },
  ask: { uses: ['person'] }, contact: person, inform: deliver, update: { uses: ['record', 'person', 'place'], homograph: true },
  create: record, file: recordHomograph, raise: record, add: record, edit: record, change: recordHomograph, assign: record,
  unassign: record, reassign: record, delete: record, remove: record, archive: recordHomograph, move: recordHomograph, set: recordHomograph, apply: record,
  close: recordHomograph, reopen: record, resolve: record, open: recordHomograph, label: recordHomograph, tag: recordHomograph, submit: record,
  log: recordHomograph, request: recordHomograph, approve: { uses: ['record'] }, reject: { uses: ['record'] }, pin: recordHomograph, lock: recordHomograph, mark: recordHomograph,
  generate: record, make: record, write: record, leave: record, schedule: recordHomograph, reschedule: record, cancel: record, confirm: { uses: ['place'] },
  share: { uses: ['place'], homograph: true }, upload: record, book: { uses: ['record', 'place', 'goods'], homograph: true }, draft: { uses: [], homograph: true }, insert: record, append: record, report: { uses: ['person', 'place'], homograph: true },
  push: deliverHomograph, commit: { uses: [], homograph: true }, merge: recordHomograph, trigger: recordHomograph, dispatch: recordHomograph,
  accept: { uses: ['record'] }, decline: { uses: ['record'] }, follow: { uses: [] }, pay: act, purchase: actHomograph, buy: act, refund: actHomograph, deploy: act, sell: act,
  place: { uses: ['record'], homograph: true }, order: { uses: ['record', 'goods'], homograph: true }, charge: { uses: ['record', 'person'], homograph: true }, ring: person, grant: record, deactivate: record, suspend: record, renew: record, subscribe: record, transfer: { uses: ['record'], homograph: true }, wire: { uses: ['record'], homograph: true },
  release: { uses: ['record'], homograph: true }, rollback: act, provide: place, output: { uses: ['place'], homograph: true }, return: { uses: [], homograph: true }, print: { uses: [] },
  summarize: place, summarise: place, save: place, store: place, record: { uses: ['place'], homograph: true }, sync: place, present: place, show: { uses: [] }, put: place, drop: place, surface: place, pitch: { uses: ['place'], homograph: true }, route: { uses: ['place'], homograph: true }, relay: deliver,
  promote: record, transition: recordHomograph, react: deliver, acknowledge: record, issue: recordHomograph, revoke: record, restart: record, rollout: act,
  flag: { uses: ['person', 'place'], homograph: true }, hand: { uses: [] }, enroll: { uses: ['person'] }, register: { uses: ['record'] }, launch: { uses: ['record'] }, start: { uses: ['record'] }, retriage: record, triage: { uses: [], homograph: true },
}

/** Forms that no rule gives. */
export const irregularForms: Readonly<Record<string, string>> = {
  sent: 'send', sends: 'send', resent: 'resend', wrote: 'write', written: 'write', writing: 'write', made: 'make', making: 'make', told: 'tell', gave: 'give', given: 'give',
  giving: 'give', left: 'leave', paid: 'pay', bought: 'buy', sold: 'sell', put: 'put', set: 'set', setting: 'set', putting: 'put', dming: 'dm', dmed: 'dm',
  "dm'd": 'dm', submitted: 'submit', submitting: 'submit', tagged: 'tag', tagging: 'tag', pinned: 'pin', flagged: 'flag', flagging: 'flag', logged: 'log', logging: 'log', committed: 'commit',
  committing: 'commit', dropped: 'drop', dropping: 'drop', shown: 'show', cancelled: 'cancel', cancelling: 'cancel', transferred: 'transfer',
  labelled: 'label', labelling: 'label', begun: 'begin',
}
