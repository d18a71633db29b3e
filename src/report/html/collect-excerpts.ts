import type { Excerpt, PageData, PagePlace } from './page-data.js'

const around = 3
/** A longer line is cut: minified code would make the page too heavy to open. */
const longestLine = 240
const joinWithin = 3

/** The lines around every place the page quotes, each line once. */
export function collectExcerpts(
  data: Omit<PageData, 'excerpts'>,
  readSource: (file: string) => string | null,
): Record<number, Excerpt[]> {
  const wanted = new Map<number, Set<number>>()
  for (const { place, last } of quotedPlaces(data)) {
    const lines = wanted.get(place.file) ?? new Set()
    wanted.set(place.file, lines)
    for (let line = Math.max(1, place.line - around); line <= last + around; line += 1) lines.add(line)
  }
  const excerpts: Record<number, Excerpt[]> = {}
  for (const [file, lines] of wanted) {
    const source = readSource(data.files[file] ?? '')
    if (source !== null)
      excerpts[file] = runsOf(
        [...lines].sort((a, b) => a - b),
        source.split(/\r?\n/),
      )
  }
  return excerpts
}

function quotedPlaces(data: Omit<PageData, 'excerpts'>): { place: PagePlace; last: number }[] {
  const one = (place: PagePlace | null) => (place === null ? [] : [{ place, last: place.line }])
  return [
    ...data.sends.flatMap((send) => [
      { place: send, last: Math.min(send.endLine, send.line + 12) },
      ...one(send.guard),
      ...send.paths.flatMap((path) => [...one(path.trigger), ...path.calls.flatMap(one), ...one(path.guard)]),
    ]),
    ...data.tasks.flatMap((task) => [...one(task), ...one(task.read), ...task.effectSites.flatMap(one)]),
    ...data.findings.flatMap(one),
  ]
}

function runsOf(numbers: readonly number[], source: readonly string[]): Excerpt[] {
  const runs: { first: number; lines: string[] }[] = []
  for (const number of numbers) {
    if (number > source.length) break
    const run = runs.at(-1)
    const next = run === undefined ? 0 : run.first + run.lines.length
    if (run === undefined || number - next > joinWithin) runs.push({ first: number, lines: [lineAt(source, number)] })
    else for (let line = next; line <= number; line += 1) run.lines.push(lineAt(source, line))
  }
  return runs
}

function lineAt(source: readonly string[], number: number): string {
  const line = source[number - 1] ?? ''
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line
}
