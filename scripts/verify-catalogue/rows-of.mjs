// The rows of a catalogue entry as the prover wants them. `grammar` is the catalogue's { expandPath, parsePath }, so that
// the command reads the built catalogue and the tests read its source.

/** Rows of a sender: sends, command objects and near misses, alternatives written out. */
export function rowsOfSender(entry, grammar) {
  const sends = entry.members.flatMap((member) => (member.witness ?? grammar.expandPath(member.path)).map((path) => ({ ...member, path, role: member.gray ? 'gray' : 'send', evidence: member.evidence ?? entry.verified })))
  const commands = (entry.commandObjects ?? []).flatMap((command) => grammar.expandPath(command.path).map((path) => ({ ...command, path, role: 'command object', evidence: entry.verified })))
  const near = entry.nearMisses.flatMap(grammar.expandPath).map((path) => ({ path, role: 'near miss', evidence: entry.verified }))
  return [...sends, ...commands, ...near].map((row) => forProver(entry, row, grammar))
}

/** Rows of a trigger: registrations, enqueues and steps. */
export function rowsOfTrigger(entry, grammar) {
  const members = [...entry.registers.map((member) => ({ ...member, role: 'registers' })), ...(entry.enqueues ?? []).map((member) => ({ ...member, role: 'enqueues' })), ...(entry.steps ?? []).map((member) => ({ ...member, role: 'step' }))]
  const rows = members.filter((member) => member.path !== undefined).flatMap((member) => grammar.expandPath(member.path).map((path) => ({ ...member, path, evidence: entry.verified })))
  const near = (entry.nearMisses ?? []).flatMap(grammar.expandPath).map((path) => ({ path, role: 'near miss', evidence: entry.verified }))
  return [...rows, ...near].map((row) => forProver(entry, row, grammar))
}

/** One row tried from each module it can count from; it is proved when one of them proves it. */
function forProver(entry, row, grammar) {
  const modules = row.module === undefined ? entry.packages : [row.module]
  return { ...row, modules, ambient: entry.ambient ?? [], steps: grammar.parsePath(row.path) }
}
