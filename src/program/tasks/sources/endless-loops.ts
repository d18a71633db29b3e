import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction } from '../../../analysis/cfg/callback-run.js'
import { descendants, nearestFunction } from '../../../analysis/guards/syntax-of.js'
import { functionKey } from '../../../analysis/program.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'

const endless = /\bwhile\s*\(\s*(?:true|1)\s*\)|\bfor\s*\(\s*;\s*;\s*\)/
/** Between two rounds a worker rests, or waits for the next message. */
const resting =
  /^(?:sleep|delay|wait|pause|setTimeout|timeout|(?:sleep|wait|delay)For\w*|b?[rl]pop|bzpopmin|xread\w*|receive\w*|dequeue\w*)$/i
const ending = /stop|abort|shut|signal|exit|cancel|running|alive|closing|closed|draining/i

/** Functions that do their work in a loop that never ends: workers without a library. */
export function endlessLoops({ program, fits, read }: Pick<TaskSources, 'program' | 'fits' | 'read'>): FoundTask[] {
  const files = [...program.facts.values()].map(({ file }) => file).filter((file) => fits(file, endless))
  return files.flatMap((file) => {
    const source = read(file)
    const functions = program.facts.get(file)?.functions
    if (source === null || functions === undefined) return []
    return descendants(source.program).flatMap((node): FoundTask[] => {
      if (!isEndless(node) || !rests(node) || ends(node)) return []
      const at = nearestFunction(node)?.range[0]
      const fact = at === undefined ? undefined : functions[at]
      return fact === undefined
        ? []
        : [
            {
              trigger: 'queue-worker',
              name: fact.name ?? '',
              handler: functionKey(file, fact.at),
              registerFile: file,
              registerLine: node.loc.start.line,
            },
          ]
    })
  })
}

type Loop = TSESTree.WhileStatement | TSESTree.ForStatement

function isEndless(node: TSESTree.Node): node is Loop {
  if (node.type === 'ForStatement') return node.test === null
  return node.type === 'WhileStatement' && node.test.type === 'Literal' && Boolean(node.test.value)
}

function rests(loop: Loop): boolean {
  return descendants(loop.body).some((node) => node.type === 'CallExpression' && resting.test(calledName(node.callee)))
}

/** Whether the loop is left when something was found or done, and not only when the process ends. */
function ends(loop: Loop): boolean {
  return descendants(loop.body).some((node) => {
    if (node.type !== 'BreakStatement' && node.type !== 'ReturnStatement') return false
    for (let at: TSESTree.Node | undefined = node.parent; at && at !== loop; at = at.parent) {
      if (isFunction(at)) return false
      if (node.type === 'BreakStatement' && node.label === null && /^(?:Switch|For|While|Do)/.test(at.type))
        return false
      if (at.type === 'IfStatement' && descendants(at.test).some((each) => ending.test(calledName(each)))) return false
    }
    return true
  })
}
