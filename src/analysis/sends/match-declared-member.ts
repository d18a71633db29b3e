import { parsePath } from '../../catalogue/parse-path.js'
import type { Declaration } from '../../catalogue/entries/declaration.js'
import type { SenderEntry, SenderMember } from '../../catalogue/entries/sender-entry.js'

/** Where the type checker finds the member that a call calls. */
export interface SeenDeclaration {
  /** Without `@types/`. */
  readonly package: string
  /** Names of the declarations around the member, innermost first. */
  readonly containers: readonly string[]
  readonly member: string
  /** Path of the declaring file. */
  readonly file: string
}

/**
 * The catalogued sender whose declaration this is; null when it is none. Of two members with one declaration the one
 * without conditions is meant, since a declaration says nothing about arguments.
 */
export function matchDeclaredMember(
  seen: SeenDeclaration,
  senders: readonly SenderEntry[],
): { readonly entry: SenderEntry; readonly member: SenderMember } | null {
  for (const entry of senders) {
    const found = entry.members.filter((each) =>
      each.declaredIn?.some((declared) => isThat(declared, seen, each, entry)),
    )
    const member = found.find(({ when, unless }) => when === undefined && unless === undefined) ?? found[0]
    if (member) return { entry, member }
  }
  return null
}

function isThat(declared: Declaration, seen: SeenDeclaration, member: SenderMember, entry: SenderEntry): boolean {
  if (seen.package !== (declared.package ?? entry.packages[0])) return false
  if (declared.member === undefined ? !lastNames(member).includes(seen.member) : declared.member !== seen.member)
    return false
  if (declared.file !== undefined && !seen.file.replace(/\.(?:d\.)?[cm]?ts$/, '').endsWith(declared.file)) return false
  const wanted = (declared.container ?? '')
    .split('>')
    .filter((name) => name !== '')
    .reverse()
  return wanted.length === 0
    ? seen.containers.length === 0
    : wanted.every((name, index) => seen.containers[index] === name)
}

/** The names by which a member can be called; none where any name is meant. */
export function lastNames(member: SenderMember): readonly string[] {
  const last = parsePath(member.path).at(-1)
  return last?.kind === 'member' ? last.names : []
}
