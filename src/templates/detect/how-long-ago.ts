const elapsed =
  /\b(?:last|previous|latest)\s+(?:\w+\s+){0,2}(?:nudge|reminder|message|alert|post|report|comment|notification|email|mail|digest|summary|reply|check-in|ping|warning)\b[^.]{0,50}\b(?:ago|(?:less|more|older|newer) than|within|earlier than|(?:hours?|days?|weeks?) old)\b/i
const elapsedSince =
  /\b\d+\+?\s*(?:hours?|h|minutes?|mins?|days?)\b[^.]{0,15}\bsince\b[^.]{0,30}\b(?:last\w*|you last)\b/i
const ownElapsed = /\byou(?:'ve| have)? (?:last )?\w+ed\b[^.]{0,30}\b(?:less|more) than\b[^.]{0,20}\bago\b/i

/** Does the sentence tell how long ago the task last acted or looked: "the last nudge was less than an hour ago", "you checked less than four hours ago"? */
export function tellsHowLongAgo(text: string): boolean {
  return elapsed.test(text) || elapsedSince.test(text) || ownElapsed.test(text)
}
