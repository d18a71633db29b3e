import { systemClock, type Clock } from '../clock.js'

/** The system clock, whose timers do not keep a finished command alive: a claim that is handed on has a deadline, too. */
export const commandClock: Clock = {
  ...systemClock,
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds).unref()
    return () => clearTimeout(timer)
  },
}
