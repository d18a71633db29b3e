import type { ReadTemplate } from '../passage.js'
import { offsetIn } from '../passage.js'
import type { Effect } from './effects.js'

const greeting =
  /^\s*(?:(?:⏰|🔔|📅|🌅|👋|💧)\s*)?(?:reminder\b|friendly reminder|this is (?:a|your) (?:\w+ )?reminder|hi\b|hello\b|hey\b|dear\b|good (?:morning|afternoon|evening)|don't forget|time (?:to|for)\b|it's time|heads[- ]up)/i

/** A text that is itself what somebody will read ("Reminder: the team meets at ten") is delivered when it fires. */
export function withSpokenMessage(template: ReadTemplate, effects: Effect[]): Effect[] {
  const prose = template.passages.filter(({ kind }) => kind === 'prose')
  const [first] = prose
  if (effects.length > 0 || first === undefined || prose.length > 3) return effects
  const length = prose.reduce((sum, { text }) => sum + text.length, 0)
  if (length > 400 || !greeting.test(first.text)) return effects
  const end = first.text.trimEnd().length
  return [
    {
      start: offsetIn(first, 0),
      end: offsetIn(first, end - 1) + 1,
      verb: 'send',
      object: 'message',
      words: first.text.trim().replace(/\s+/g, ' '),
      means: 'prose',
      passage: template.passages.indexOf(first),
      strength: 'sure',
    },
  ]
}
