import picomatch from 'picomatch'
import type { CoverageReport } from '../../result/coverage-report.js'

/** Where GitHub and GitLab look for the file, in the order of precedence. */
export const codeownersPlaces: readonly string[] = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
]

export interface Codeowners {
  /** Owners of a file by the last pattern that matches it; empty when none does or the pattern names nobody. */
  ownersOf(file: string): readonly string[]
  /** One sentence per line that could not be read. */
  readonly problems: readonly string[]
}

interface Rule {
  readonly matches: (file: string) => boolean
  readonly owners: readonly string[]
}

/** Parses the text of a CODEOWNERS file, with GitLab's sections and their default owners. */
export function parseCodeowners(text: string): Codeowners {
  const rules: Rule[] = []
  const problems: string[] = []
  let sectionOwners: readonly string[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const section = /^\^?\[[^\]]+\](?:\[\d+\])?(?:\s+(.*))?$/.exec(line)
    if (section !== null) {
      sectionOwners = words(section[1] ?? '')
      continue
    }
    const [pattern = '', ...owners] = words(line)
    const reason = unsupported(pattern)
    if (reason === null) rules.push({ matches: compile(pattern), owners: owners.length > 0 ? owners : sectionOwners })
    else problems.push(`CODEOWNERS:${index + 1}: ${reason}`)
  }
  return { problems, ownersOf: (file) => rules.findLast((rule) => rule.matches(file))?.owners ?? [] }
}

/** The report with the owners of every send, task and finding filled in. */
export function withOwners(report: CoverageReport, { ownersOf }: Codeowners): CoverageReport {
  const owned = <Entry extends { readonly file: string }>(entry: Entry): Entry & { owner: readonly string[] } => ({
    ...entry,
    owner: ownersOf(entry.file),
  })
  return {
    ...report,
    sites: report.sites.map(owned),
    tasks: report.tasks.map(owned),
    findings: report.findings.map(owned),
  }
}

/** Words of a line: `\ ` is a space within a pattern, and ` #` begins a comment. */
function words(line: string): string[] {
  const found = line.replace(/(?<!\\)\s#.*$/, '').match(/(?:\\.|[^\s\\])+/g) ?? []
  return found.map((word) => word.replace(/\\(\s)/g, '$1'))
}

function unsupported(pattern: string): string | null {
  if (pattern.startsWith('!'))
    return `"${pattern}": a pattern cannot be negated with "!" in CODEOWNERS; write a later line with other owners.`
  if (/[[\]]/.test(pattern))
    return `"${pattern}": character ranges are not supported in CODEOWNERS; write one line per case.`
  return null
}

/**
 * The pattern as a glob. As in .gitignore a pattern with a slash before its end is tied to the root and a folder
 * stands for all below it; unlike there, `docs/*` is not its subfolders.
 */
function compile(pattern: string): (file: string) => boolean {
  const escapedHash = pattern.replace(/^\\#/, '#')
  const rooted = escapedHash.replace(/\/$/, '').includes('/')
  const glob = `${rooted ? '' : '**/'}${escapedHash.replace(/^\//, '')}`
  const globs = glob.endsWith('/') ? [`${glob}**`] : /(^|\/)\*$/.test(glob) && rooted ? [glob] : [glob, `${glob}/**`]
  return picomatch(globs, { dot: true, nobrace: true, noext: true, nonegate: true, nobracket: true })
}
