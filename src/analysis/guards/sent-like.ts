const verbs =
  'sent|notified|emailed|mailed|delivered|dispatched|alerted|reminded|announced|posted|pinged|messaged|welcomed'
const past = new RegExp(
  `^(is|has|was|already|last|first)?_?(been_?)?\\w*(${verbs})(_?(at|on|date|time|timestamp|status|flag|state))?$`,
  'i',
)
const noun = /^(last|first|previous)_?(sent|send|notification|notify|email|mail|reminder|alert|message|digest)\w*$/i
const status = new RegExp(`^(\\w+_?)?(${verbs.replace('sent', 'send|sent')})_?status$`, 'i')

/** Whether a name says that something was sent: `sentAt`, `notified_at`, `emailSent`, `lastReminderAt`, `sendStatus`. */
export function isSentLike(name: string): boolean {
  return past.test(name) || noun.test(name) || status.test(name)
}
