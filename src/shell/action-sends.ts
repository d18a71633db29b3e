import type { ActionEntry, InputPredicate } from '../catalogue/entries/action-entry.js'
import type { ShellCatalogue } from './classify-command.js'
import { earlierStepGuards } from './earlier-step-guards.js'
import type { UsedAction } from './read-workflow.js'
import type { CommandSend } from './shell-facts.js'
import type { ShellGuard } from './shell-guard.js'

/** The sends among the actions that the steps of a workflow use. */
export function actionSends(actions: readonly UsedAction[], catalogue: ShellCatalogue): readonly CommandSend[] {
  return actions.flatMap((step) => {
    const name = step.uses.replace(/@.*$/, '')
    const entry = catalogue.actions.find(({ actions: known }) => known.includes(name.toLowerCase()))
    return entry !== undefined && sends(entry, step) ? [sendOf(name, entry, step, catalogue)] : []
  })
}

function sends({ when, unless }: ActionEntry, { inputs }: UsedAction): boolean {
  return (
    (when ?? []).every((predicate) => isFilledIn(predicate, inputs) || holds(predicate, inputs)) &&
    !(unless ?? []).some((predicate) => holds(predicate, inputs))
  )
}

function sendOf(name: string, entry: ActionEntry, step: UsedAction, catalogue: ShellCatalogue): CommandSend {
  const updates = (entry.upserts ?? []).some((predicate) => holds(predicate, step.inputs))
  return {
    ...step.span,
    calleeLine: step.span.line,
    callee: name,
    sender: { provider: entry.provider, path: name },
    channel: entry.channel,
    confidence: 'origin',
    // One that edits what it said before tells nobody a second time.
    gray: updates || (entry.gray ?? []).some((predicate) => holds(predicate, step.inputs)),
    function: null,
    guards: [
      ...step.condition.flatMap((earlier) => earlierStepGuards(earlier, catalogue)),
      ...(updates ? [upsertGuard(name, step.span.line)] : []),
    ],
    inLoop: false,
    because: [`The step uses \`${name}\`, an action that sends (${entry.provider}).`],
  }
}

function upsertGuard(name: string, line: number): ShellGuard {
  return {
    kind: 'check-then-send',
    quality: 'racy',
    line,
    why: `\`${name}\` looks for what it sent before and edits that: two runs at the same time can both find nothing.`,
  }
}

function holds({ input, matches }: InputPredicate, inputs: UsedAction['inputs']): boolean {
  return input.split('|').some((name) => new RegExp(matches).test(inputs.get(name) ?? ''))
}

/** What the runner puts in is not known. */
function isFilledIn({ input }: InputPredicate, inputs: UsedAction['inputs']): boolean {
  return input.split('|').some((name) => inputs.get(name)?.includes('${{') === true)
}
