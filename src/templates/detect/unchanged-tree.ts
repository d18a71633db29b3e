import { offsetIn, type Passage } from '../passage.js'
import type { SyncStep } from './sync.js'

/** "If there are no changes, stop"; "confirm there are uncommitted changes. If none, stop". */
const said =
  /\b(?:no|not any|zero) (?!(?:[\w/-]+ ){0,2}changes? (?:is |are )?(?:needed|required|necessary))(?:(?:new|file|local|uncommitted|unstaged|staged|pending|tracked|working[ -]tree|git|actual|code|source|net|content|docs?|documentation|relevant|or|and|further) ){0,3}changes?\b[^.;\n]*?(?:[,:]|→|\bthen\b)[^.;\n]*\b(?:stop|exit|abort|skip|no-?op)\b(?! (?:the|its) (?!commit|push|pr\b|pull)[\w-]+)|\bnothing (?:has |was )?changed,[^.;\n]*\b(?:stop|exit|abort|skip)\b|\b(?:uncommitted|local|staged|pending) changes\b[^.\n]*\.\s*If (?:none|not|there are none),? (?:\w+ )?(?:stop|exit|abort)\b/i

/** `git diff --quiet && exit 0`, `git diff --exit-code || git push`, `if [ -z "$(git status --porcelain)" ]`. */
const asked = /\bgit\s+(?:-C\s+\S+\s+)?(?:diff\b.*\s--(?:quiet|exit-code)\b|status\s+(?:--porcelain|-s)\b)/
/** `git commit -m x || exit 0`: nothing to commit ends the run. */
const committed = /\bgit\s+(?:-C\s+\S+\s+)?commit\b.*\|\|\s*(?:\{[^}]*\bexit\b|exit\b)/
const decides = /&&|\|\||\bif\b|\[/

/** What such a look is about: pushing, and the pull request for what was pushed. */
export const treeRecord = 'branch'

/**
 * Looks at the working tree that end the run where nothing in it is new: what was committed before is not committed
 * again, so for a push and its pull request the tree shows whether the act was done. It shows nothing about a message.
 */
export function unchangedTree(passages: readonly Passage[]): SyncStep[] {
  return passages.flatMap((passage): SyncStep[] => {
    const { kind, text, role } = passage
    const match =
      kind === 'prose' ? (role === 'remark' ? null : said.exec(text)) : (asked.exec(text) ?? committed.exec(text))
    if (match === null || (kind !== 'prose' && !decides.test(text))) return []
    const start = offsetIn(passage, match.index)
    const end = offsetIn(passage, match.index + match[0].length - 1) + 1
    const words = match[0].replace(/\s+/g, ' ')
    return [
      {
        start,
        end,
        words,
        condition: { start, end, words },
        kind: 'read-and-branch',
        global: false,
        about: [treeRecord],
      },
    ]
  })
}
