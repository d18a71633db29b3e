// The rows of a catalogue entry as the prover wants them. `grammar` is the catalogue's { expandPath, parsePath }, so that
// the command reads the built catalogue and the tests read its source. A row is proved when one of its `tries` is.

/** Rows of a sender: sends, command objects, near misses and the places of idempotency keys, alternatives written out. */
export function rowsOfSender(entry, grammar) {
  const sends = entry.members.flatMap((member) =>
    (member.witness ?? grammar.expandPath(member.path)).map((path) => ({
      ...member,
      path,
      role: member.gray ? 'gray' : 'send',
      evidence: member.evidence ?? entry.verified,
    })),
  )
  const commands = (entry.commandObjects ?? []).flatMap((command) =>
    grammar
      .expandPath(command.path)
      .map((path) => ({ ...command, path, role: 'command object', evidence: entry.verified })),
  )
  const near = entry.nearMisses
    .flatMap(grammar.expandPath)
    .map((path) => ({ path, role: 'near miss', evidence: entry.verified }))
  const keys =
    entry.idempotency.evidence === 'types'
      ? (entry.idempotency.parameters ?? [])
          .filter(isNoHeader)
          .map((parameter) => keyRow(parameter, [...sends, ...commands], entry, grammar))
      : []
  return [...[...sends, ...commands, ...near].map((row) => rowFor(entry, row, grammar)), ...keys]
}

/** Rows of a trigger: registrations, enqueues and steps; for each the handler, the name, the schedule and the keys. */
export function rowsOfTrigger(entry, grammar) {
  const registers = entry.registers.flatMap((member) => spelled(member, entry, grammar, 'registers'))
  const enqueues = (entry.enqueues ?? []).flatMap((member) => spelled(member, entry, grammar, 'enqueues'))
  const steps = (entry.steps ?? []).flatMap((member) => spelled(member, entry, grammar, 'step'))
  const near = (entry.nearMisses ?? [])
    .flatMap(grammar.expandPath)
    .map((path) => ({ path, role: 'near miss', evidence: entry.verified }))
  const members = [...registers, ...enqueues, ...steps]
  const rows = [...members, ...members.flatMap(placesOf), ...near].map((row) => rowFor(entry, row, grammar))
  return [...rows, ...entry.registers.flatMap((member) => otherPlaces(member, entry, grammar))]
}

/** A path's handler stands at one of the places; each further place is met by one of the paths. */
function otherPlaces(member, entry, grammar) {
  return (member.path === undefined ? [] : (member.otherHandlers ?? []))
    .filter(({ kind }) => typedHandlers.has(kind))
    .map((place) => {
      const tries = grammar
        .expandPath(member.path)
        .flatMap((path) => triesOf(entry, member, grammar.parsePath(path)))
        .map((one) => ({ ...one, place }))
      return {
        path: member.path,
        role: 'other handler',
        evidence: member.evidence ?? entry.verified,
        detail: describe(place),
        tries,
      }
    })
}

/**
 * Rows of reads and effects. Their paths are loose on purpose: many roots and many members that no one package has
 * together. So every root and every last member is proved by some combination, not every combination.
 */
export function rowsOfLibrary(entry, grammar) {
  return entry.members.flatMap((member) => {
    const steps = grammar.parsePath(member.path)
    const last = steps.length - 1
    const ends = namesAt(steps, last).map((name) => ({ steps: withName(steps, last, name), role: 'member' }))
    const roots =
      last > 0 && namesAt(steps, 0).length > 1
        ? namesAt(steps, 0).map((name) => ({ steps: withName(steps, 0, name), role: 'root' }))
        : []
    const rows = [...(ends.length > 0 ? ends : [{ steps, role: 'member' }]), ...roots]
    return rows.map((row) => ({
      ...row,
      path: textOf(row.steps),
      evidence: member.evidence ?? entry.verified,
      tries: triesOf(entry, member, row.steps),
    }))
  })
}

function spelled(member, entry, grammar, role) {
  if (member.path === undefined) return []
  return grammar
    .expandPath(member.path)
    .map((path) => ({ ...member, path, role, evidence: member.evidence ?? entry.verified }))
}

const typedHandlers = new Set(['argument', 'property', 'class-method', 'decorated-method', 'annotated', 'module-path'])

function placesOf(row) {
  const handlers = [row.handler, ...(row.otherHandlers ?? [])].filter(
    (place) => place !== undefined && typedHandlers.has(place.kind),
  )
  const values = [
    ['name', row.name],
    ['schedule', row.schedule],
    ...(row.keys ?? []).filter(isNoHeader).map((key) => ['key', key]),
  ].filter(([, place]) => place !== undefined)
  return [
    ...(handlers.length === 0 ? [] : [{ ...row, role: 'handler', places: handlers }]),
    ...values.map(([role, { argument, property }]) => ({
      ...row,
      role,
      places: [{ kind: 'value', argument, property }],
    })),
  ].map((placed) => ({ ...placed, path: row.path, detail: placed.places.map(describe).join(' or ') }))
}

/** A header's name is free text to the compiler. */
function isNoHeader({ property }) {
  return !/-|^headers?$/.test(property ?? '')
}

function keyRow(parameter, members, entry, grammar) {
  const place = { kind: 'value', argument: parameter.argument, property: parameter.property }
  const takers = members.filter(
    ({ path }) => parameter.members === undefined || parameter.members.some((name) => path.endsWith(name)),
  )
  const tries = takers
    .flatMap((member) => triesOf(entry, member, grammar.parsePath(member.path)))
    .map((one) => ({ ...one, place }))
  return {
    path: takers[0]?.path ?? entry.provider,
    role: 'key',
    evidence: entry.verified,
    detail: describe(place),
    tries,
  }
}

function describe(place) {
  const at = place.argument ?? place.index
  const of = at === undefined ? '' : ` ${at}`
  return `${place.kind}${of}${place.property === undefined ? '' : ` ${place.property}`}${place.method === undefined ? '' : ` ${place.method}`}`
}

function rowFor(entry, row, grammar) {
  return {
    ...row,
    tries: triesOf(entry, row, grammar.parsePath(row.path)).flatMap((one) =>
      (row.places ?? [undefined]).map((place) => ({ ...one, place })),
    ),
  }
}

/** One row tried from each module it can count from. */
function triesOf(entry, { module }, steps) {
  return (module === undefined ? entry.packages : [module]).map((from) => ({
    module: from,
    ambient: entry.ambient ?? [],
    steps,
  }))
}

function namesAt(steps, index) {
  const step = steps[index]
  return step.kind === 'member' ? step.names : []
}

function withName(steps, index, name) {
  return steps.map((step, at) => (at === index ? { kind: 'member', names: [name] } : step))
}

function textOf(steps) {
  return steps
    .map((step, index) => {
      switch (step.kind) {
        case 'member':
          return `${index === 0 ? '' : '.'}${step.names.length === 1 ? step.names[0] : `(${step.names.slice(0, 3).join('|')}${step.names.length > 3 ? '|…' : ''})`}`
        case 'any-member':
          return '.*'
        case 'any-steps':
          return '.**'
        case 'call':
          return '()'
        case 'parameter':
          return `<${step.index}>`
      }
    })
    .join('')
}
