const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs that are first of all the name of a medium or of a text: without an addressee they name it. */
export const mediumVerbs = words(
  'email e-mail slack message mail comment alert tweet retweet dm push invite broadcast nudge follow-up',
)

/** Words that may stand between such a verb and its addressee. */
export const addressingWords = words(
  'to in on via with about when if through by only as at for back out and or then all everyone once immediately again',
)

/** What "push" sends to a remote. */
export const gitObjects = words('changes commits commit branch branches code updates tag tags it upstream origin')

/** The person that the executor is talking with: speaking to them is its answer and not a message. */
export const conversationPartners = words('user human engineer developer operator caller requester')

/** Verbs of such an answer. */
export const answeringVerbs = words(
  'tell ask inform remind warn show present provide give report update brief reply respond answer share deliver confirm invite relay',
)

/** Nouns that make a record's name a part of a thing: "email handler", "tweet search", "issue template". Singular. */
export const compoundHeads = words(`
  body title text content information template file draft summary list id log history analysis format link number count report idea data category outline script
  search lookup export query monitor extraction count tool endpoint parameter prefix field flow process handler system service component button form section
  example guide style tone strategy setup integration processing threshold queue setting pipeline run build check gate config configuration pattern rule notes schema model type pdf pdfs csv html image png tracking tracker management triage reporting verification investigation drafter`)

/** What carries a label that is a text on a screen. */
export const widgets = words('aria form button axis input field chart screen-reader accessible')

/** What a comment in source code is called by. */
export const codeRemarks = words(
  'documentation doc inline code xml jsdoc docstring source explanatory todo version block header javadoc docblock',
)

/** What remarks in source code are to be; so is an answer to somebody. */
export const remarkPraise = words('helpful clear meaningful descriptive')

/** What remarks in source code are written for. */
export const remarkReasons = words(
  'logic code algorithm algorithms complex tricky non-obvious why clarity workaround workarounds readability straightforward obvious mapping unclear',
)

/** Nouns behind a verb that make it a noun: "rollback logic", "share links", "React hooks". */
export const nounFollowers = words(
  'strategy strategies plan plans procedure procedures automation setup clients pipeline button buttons discounts logic handler handlers handling hook hooks rate rates links button endpoint component components script scripts logs keys',
)

/** Nouns that say in whose system an issue is resolved; without one it is a flaw of the code. */
export const trackers = words(
  'github gitlab jira linear sentry pagerduty opsgenie ticket tickets thread threads incident incidents alert alerts gh tracker conversation',
)

/** What is escalated in thought only. */
export const abstractObjects = words(
  'strategy strategies privileges complexity severity priority approach effort keystrokes keys keystroke signal signals input',
)
