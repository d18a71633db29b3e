import { analyseShellText } from './analyse-script.js'
import type { ShellCatalogue } from './classify-command.js'
import type { CommandSend } from './shell-facts.js'

/**
 * The sends of one shell script, in source order, with the guards in front of each. Syntax errors do not hide
 * the rest, but this function does not report them: `analyseShellText` and `auditShell` do.
 */
export function findCommandSends(text: string, catalogue: ShellCatalogue): readonly CommandSend[] {
  return analyseShellText(text, catalogue).sends
}
