import type { Declaration } from '../../catalogue/entries/declaration.js'
import type { CalleeAnswer, CalleeDeclaration, TypeAlias } from './callee-answer.js'
import type { ShapedMember } from './member-shapes.js'

/** The catalogued member that the types say a callee is; null when they say something else. */
export function matchDeclaration(answer: CalleeAnswer, candidates: readonly ShapedMember[]): ShapedMember | null {
  const found = ownersFirst(candidates).find(({ member, names }) =>
    (member.declaredIn ?? []).some(
      (wanted) =>
        answer.declarations.some((declared) => isDeclaredAt(declared, wanted, names)) ||
        answer.aliases.some((alias) => isAliasOf(alias, wanted, names)),
    ),
  )
  return found ?? null
}

/** Several providers can hand out the same client: the one whose own package declares it comes first. */
function ownersFirst(candidates: readonly ShapedMember[]): readonly ShapedMember[] {
  const owns = ({ entry, member }: ShapedMember): boolean =>
    (member.declaredIn ?? []).some((wanted) => wanted.package === entry.packages[0])
  return [...candidates.filter(owns), ...candidates.filter((candidate) => !owns(candidate))]
}

/** Match package, container and member, never a whole path: that changes with module resolution and version. */
export function isDeclaredAt(declared: CalleeDeclaration, wanted: Declaration, names: readonly string[]): boolean {
  return (
    (wanted.package === undefined || declared.package === wanted.package) &&
    (wanted.member === undefined ? names.includes(declared.member) : declared.member === wanted.member) &&
    isContainer(declared.container, wanted.container ?? '') &&
    (wanted.file === undefined || declared.file.endsWith(wanted.file))
  )
}

/** Bundlers mangle (`Batch$1`), and versions differ in the namespace around a class. */
function isContainer(declared: string, wanted: string): boolean {
  const [found, sought] = [plain(declared), plain(wanted)]
  return found === sought || (sought !== '' && found.endsWith(`>${sought}`))
}

function plain(container: string): string {
  return container
    .split('>')
    .map((name) => name.replace(/\$\d+$/, ''))
    .join('>')
}

/**
 * A detached method is known by the alias of its type alone: `SayFn` is itself the container, and
 * `MethodWithRequiredArgument<ChatPostMessageArguments>` names container and member in its argument.
 */
function isAliasOf(alias: TypeAlias, wanted: Declaration, names: readonly string[]): boolean {
  if (wanted.package === undefined || alias.package !== wanted.package || wanted.container === undefined) return false
  if (alias.name === wanted.container) return true
  const container = wanted.container.split('>').at(-1) ?? ''
  return alias.arguments.some((argument) =>
    names.some((name) => argument.toLowerCase() === `${container}${name}arguments`.toLowerCase()),
  )
}
