const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words between the start of a clause and its imperative. */
export const leadIns = words(`
  then also always immediately next finally first firstly second secondly third lastly please just only simply either optionally automatically promptly proactively
  now directly instead otherwise again else briefly politely kindly carefully quickly later afterwards maybe possibly manually separately additionally
  must should shall can could may might will would need needs have has let's lets go you we they it agent bot assistant system workflow job script task and or but
  & + so politely consider ready able quietly silently explicitly still each both subsequently concisely really do`)

/** Who is told, or described, as the one that acts. */
export const actors = words(
  'you agent bot assistant system workflow job script task cron i we it automation routine skill heartbeat runner orchestrator claude',
)

export const modals = words('must should shall can could may might will would need needs have has to going')

/** Verbs after which "to" + verb is part of the order. */
export const ordering = words(`
  use using run call want need needs have must able sure remember try proceed continue job cron agent you please instructed asked task command tool script workflow
  cli integration skill api me it action server bot webhook routine begin start going supposed required responsible automation automate prompt openclaw clawdbot curl endpoint set setup function`)

export const negators = words(`
  not never don't dont doesn't didn't without avoid cannot can't cant shouldn't mustn't won't wouldn't nor neither no rather instead prevent forbidden prohibited nothing refrain stop isn't avoiding
  skip skipping`)

export const subordinators = words(
  'if when whenever unless before after once while that which who whom where whether because since until as although though how what why whose',
)

export const determiners = words(`
  the a an this that these those each every any all some no my your our their his her its new another one two three several multiple both more most such 
  only existing previous own same last next`)

export const objectPronouns = words('me us him her them it everyone anyone somebody someone')

/** Clause openers after which a list is content of something and not a list of orders. */
export const contentOpeners =
  /(?:(?<=^\W*|[.!?]\s+|\b(?:and|or|then|to|also|please|should|must) )(?:document|describe|explain|outline)|\b(?:include|includes|including|contain|contains|containing|cover|covers|covering|mention|identify|indicates?|such as|consists? of|for example|e\.g\.|examples?|format|template|structure|summari[sz]e|extract|look(?:ing)? for|output|criteria|triggers?|when to use|use cases?|features?|benefits|capabilities|integrations?|requirements|what you can|you'll need|skills? (?:you )?need))\b[^.]*:?\s*$/i

/** A lead-in that turns the list below it into things not to do. */
export const forbiddingOpeners =
  /(?:\b(?:do not|don['’]t|never|must not|mustn['’]t|may not|cannot|can['’]t|forbidden|prohibited|not allowed|off[- ]limits|what not to do|avoid|non-goals?|out of scope|without asking first|requires? (?:approval|permission)|ask first)\b|^(?!\W*(?:if|when|whenever|once|after|for|on|unless|until)\b)[^.]*\b(?:disallowed|banned|bans|not permitted)(?=\W*$| (?:actions?|tools?|commands?|operations?|behaviou?rs?|patterns?|practices?|phrases?|words?)\b)|^\W*(?:\d+\W+)?(?:(?:common|typical|known|the) )?(?:anti-?patterns|pitfalls|red flags|mistakes)(?=\W*$|\s*[-–—:(]))[^.]*:?\s*\**\s*$/i

/** A heading under which end states are described and not steps. */
export const criteriaHeadings =
  /\b(?:completion|success|acceptance|done|exit|pass|passing) criteria\b|\bdefinition of done\b|\bquality (?:checklist|bar)\b|\bexpected (?:output|result|outcome)s?\b|\bverification\b|\bpost-?conditions?\b|\bdone when\b|\bself-check\b/i

/** A heading under which rules hold for the whole run, wherever it stands. */
export const ruleHeadings =
  /\b(?:rules?|constraints?|guidelines?|guardrails?|important|policy|policies|principles|notes?|requirements|limits|safety|dedup\w*|idempotency|anti-spam)\b/i

/** A heading or lead-in whose items are left out: "What to skip", "Do not file for:". */
export const skippingOpener =
  /^\W*(?:(?:step |phase )?\d+\W+)?(?:what to (?:skip|exclude|ignore|leave out)|what not to (?:report|file|flag|post|include)|(?:skip|exclude|ignore)(?: (?:the following|these|those|any|all))?(?: [\w-]+)?(?: (?:that|which|if|when|where)(?: \w+)?)?|(?:do not|don['’]t) (?:file|report|flag|alert|post|notify|comment)(?: (?:for|on|about))?)\W*$|[—–:-]\s*(?:discard|drop|skip|exclude|ignore|leave out|filter out)\s*:\W*$/i

/** A heading or lead-in whose items are conditions that hold the act back. */
export const holdingOpener =
  /\b(?:(?:stay|be|remain|keep) (?:silent|quiet)|skip|stop|exit|(?:call )?\W?no-?op|do nothing|(?:do not|don['’]t|never) \w+|no (?:message|post|alert)|only (?:message|notify|send|post|alert|reply|reach out|comment|act))\b[^.]{0,40}\b(?:if|when|unless)\b(?: (?:any|one|all|either)(?: of)?(?: (?:these|the following|them))?(?: (?:is|are|apply|applies|hold|holds|true|met))*)?\W*$/i
