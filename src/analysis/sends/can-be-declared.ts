import type { Undecided } from './find-undecided.js'

/** Whether the types can declare a call as a send at all, given the packages that are there; see `settle`. */
export function canBeDeclared({ named, commands }: Undecided, isInstalled: (name: string) => boolean): boolean {
  return (
    named.some(({ member }) =>
      (member.declaredIn ?? []).some(
        (wanted) => wanted.package === undefined || isBuiltIn(wanted.package) || isInstalled(wanted.package),
      ),
    ) || commands.some(({ entry }) => entry.packages.some(isInstalled))
  )
}

/** The compiler brings its own library along, whether it is installed or not. */
function isBuiltIn(name: string): boolean {
  return name === 'typescript'
}
