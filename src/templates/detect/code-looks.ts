import { branchInCode, priorInCode, readInCode } from '../lexicon/commands.js'
import type { Passage } from '../passage.js'

/** A line that reads earlier records, and the line that decides by it. */
export interface CodeLook {
  readonly read: Passage
  readonly decision: Passage
}

const listsRecords =
  /\b(?:const|let|var)\s+(?:\{\s*data(?::\s*(\w+))?[^}]*\}|\[?(\w+)\]?)\s*=.*\b(?:list\w*|issuesAndPullRequests|getReleaseByTag|getByUsername|search\.\w+|find\w*|select|query)\b/i
const derives =
  /\b(?:const|let|var)\s+(\w+)\s*=\s*(?:new Set\((\w+)|(\w+)(?:\.\w+)*\.(?:find|some|filter|findLast|includes|data)\b)/
const markerTest =
  /(?:\btest|\[\[?)\s+(!\s+)?-[efs]\s+"?(\$?\{?[\w./-]+)|\bgrep\s+(?:-\w+\s+)*\S+(?:\s+"[^"]*")?\s+"?([\w./${}-]+)/
const leaves = /\b(?:exit(?:\s+0)?|return|continue)\b/

/** A line that only prints: what it says was looked for was looked for elsewhere. */
const prints = /^\s*(?:echo|printf)\b(?!.*(?:\$\(|`|\|))/

/** Inline scripts and commands: a read of earlier records on one line, a decision at it or below. */
export function codeLooks(passages: readonly Passage[]): CodeLook[] {
  const lines = passages.filter(({ kind }) => kind !== 'prose')
  return lines.flatMap((read, index) => {
    if (prints.test(read.text)) return []
    const decision =
      named(lines, index) ??
      derived(lines, index) ??
      captured(lines, index) ??
      compared(lines, index) ??
      held(lines, index) ??
      marked(lines, index)
    return decision === undefined ? [] : [{ read, decision }]
  })
}

/** By what the lines are called: "existing", "alreadySent", `--search`. */
function named(lines: readonly Passage[], index: number): Passage | undefined {
  const line = lines[index]
  if (line === undefined || !readInCode.test(line.text)) return undefined
  const window = lines.slice(index, index + 12)
  if (!priorInCode.test(line.text) && !window.slice(0, 4).some(({ text }) => priorInCode.test(text))) return undefined
  const decides = (at: number): boolean => !lacksMaterial(window, at)
  return (
    window.find(({ text }, at) => branchInCode.test(text) && priorInCode.test(text) && decides(at)) ??
    (priorInCode.test(line.text) || (line.kind === 'command' && /\bif\b/.test(line.text))
      ? window.find(
          ({ text }, at) =>
            at > 0 &&
            at < 6 &&
            /\b(?:if|return|exit|continue|skip)\b/.test(text) &&
            decides(at) &&
            !lacksMaterial(window, at - 1),
        )
      : undefined)
  )
}

/** By what is done with the result: a list of records is searched, and the find is asked for. */
function derived(lines: readonly Passage[], index: number): Passage | undefined {
  const listed = listsRecords.exec(lines[index]?.text ?? '')
  if (listed === null) return undefined
  const names = new Set([listed[1] ?? listed[2] ?? 'data'])
  const found = new Set<string>()
  for (const line of lines.slice(index + 1, index + 25)) {
    const match = derives.exec(line.text)
    if (match !== null && names.has(match[2] ?? match[3] ?? '')) found.add(match[1] ?? '')
    const asked =
      /\bif\s*\(\s*!?\s*(\w+)((?:\.data)?\.(?:length|total_count|size)\b|(?:\.data)?\.(?:some|has)\b)?\s*(?:[)=<>(]|&&|\|\|)/.exec(
        line.text,
      )
    if (
      asked !== null &&
      (found.has(asked[1] ?? '') ||
        (names.has(asked[1] ?? '') && asked[2] !== undefined && /total_count|some/.test(asked[2])))
    )
      return line
  }
  return undefined
}

const listing = String.raw`(?:git\s+(?:ls-remote|rev-parse|tag|show-ref)|gh\s+(?:issue|pr|release|search|run|discussion)\s+(?:list|view|issues|prs)|gh\s+api|npm\s+view)\b`
const asked = new RegExp(String.raw`\b(?:if|until)\b\s+!?\s*(?!gh\s+api)${listing}`)
const capture = new RegExp(String.raw`^\s*(\w+)=["']?\$\(\s*${listing}(?!.*(?:-X|--method)\s)`)

/** By a shell's variable: what a listing of records printed is asked for, or the listing itself is the condition. */
function captured(lines: readonly Passage[], index: number): Passage | undefined {
  const line = lines[index]
  if (line === undefined || line.kind !== 'command') return undefined
  if (asked.test(line.text)) return line
  const name = capture.exec(line.text)?.[1]
  if (name === undefined || asksForContent(line.text)) return undefined
  const rest = lines.slice(index + 1, index + 30)
  const counted = rest.flatMap(({ text }) => counts(name).exec(text)?.[1] ?? [])
  const left = rest.find(
    ({ text }, at) =>
      counted.some((each) => asksFor(each).test(text)) &&
      !lacksMaterial(rest, at) &&
      rest.slice(at, at + 4).some((line) => leaves.test(line.text)),
  )
  if (left !== undefined) return left
  if (rest.slice(0, 8).some(({ text }) => new RegExp(String.raw`^\s*${name}=`).test(text))) return undefined
  return rest.find(({ text }, at) => asksFor(name).test(text) && !lacksMaterial(rest, at))
}

/** A condition on a shell's variable. */
const asksFor = (name: string): RegExp =>
  new RegExp(
    String.raw`\b(?:if|elif|test)\b.*(?:-[nz]|-(?:gt|eq|ne|ge)|[!=]=?)?.*\$\{?${name}\b|\[\[?\s.*\$\{?${name}\b.*\]\]?\s*(?:&&|\|\|)`,
  )

/** `waiting=$(echo "$runs" | jq '[.[] | select(.status == "queued")] | length')`: how many of the listed records there are, or how one stands. */
const counts = (name: string): RegExp =>
  new RegExp(
    String.raw`^\s*(\w+)=["']?\$\(.*\$\{?${name}\b.*(?:\b(?:length|select|wc|state|status|conclusion)\b|\bgrep\s+-c)`,
  )

/** "`gh pr view --json commits`": what a record says, and not how it stands. */
function asksForContent(line: string): boolean {
  const fields = /\bgh\s+(?:issue|pr)\s+view\b.*--json\s+["']?([\w,]+)/.exec(line)?.[1]
  return fields !== undefined && !/state|labels|assignees|comments|reviews?|merged|closed|autoMerge/i.test(fields)
}

/** "If the list is empty, exit": there is nothing to work on, which says nothing about an earlier act. */
function lacksMaterial(lines: readonly Passage[], at: number): boolean {
  const condition = lines[at]?.text ?? ''
  return (
    /-z\s|(?:-eq|(?<!!)==?)\s*["']?0\b/.test(condition) &&
    lines.slice(at, at + 3).some(({ text }) => /\b(?:exit|return)\b/.test(text))
  )
}

const fetched = /\b(?:const|let|var)\s+(?:\{\s*data(?::\s*(\w+))?[^}]*\}|(\w+))\s*=.*\b(?:pulls|issues|repos)\.get\w*\(/
const taken = /\b(?:const|let|var)\s+(\w+)\s*=\s*(\w+)\b/

/** By the record as it stands now: it is fetched again, and nothing is done when it is already as it should be. */
function compared(lines: readonly Passage[], index: number): Passage | undefined {
  const match = fetched.exec(lines[index]?.text ?? '')
  if (match === null) return undefined
  const names = new Set([match[1] ?? match[2] ?? 'data'])
  const rest = lines.slice(index + 1, index + 30)
  for (const [at, { text }] of rest.entries()) {
    const next = taken.exec(text)
    if (next !== null && names.has(next[2] ?? '')) names.add(next[1] ?? '')
    const condition = /\bif\s*\((.*)/.exec(text)?.[1] ?? ''
    if (
      [...names].some((name) => new RegExp(String.raw`\b${name}\b`).test(condition)) &&
      rest.slice(at, at + 4).some((line) => leaves.test(line.text))
    )
      return rest[at]
  }
  return undefined
}

const heldBy =
  /\b(?:const|let|var)\s+(\w+)\s*=\s*[\w.?]*\.(?:labels|assignees|requested_reviewers|reviewers|comments|reactions)\??\.(?:some|find|includes)\(/

/** By what the record in hand already has: a label, an assignee, a reviewer. */
function held(lines: readonly Passage[], index: number): Passage | undefined {
  const name = heldBy.exec(lines[index]?.text ?? '')?.[1]
  return name === undefined
    ? undefined
    : lines
        .slice(index + 1, index + 12)
        .find(({ text }) => new RegExp(String.raw`\bif\s*\(\s*!?\s*${name}\b`).test(text))
}

/** By a marker file: it is tested, left behind if there, and written further down. */
function marked(lines: readonly Passage[], index: number): Passage | undefined {
  const match = markerTest.exec(lines[index]?.text ?? '')
  const file = (match?.[2] ?? match?.[3] ?? '').replace(/["{}]/g, '')
  if (match === null || file === '') return undefined
  const rest = lines.slice(index + 1)
  const decision =
    lines.slice(index, index + 4).find(({ text }) => leaves.test(text)) ??
    (match[1] === undefined ? undefined : lines[index])
  const written = rest.some(
    ({ text }) => text.replace(/["{}]/g, '').includes(file) && /\btouch\b|>>?|\btee\b/.test(text),
  )
  return written ? decision : undefined
}
