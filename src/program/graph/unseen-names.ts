import type { CallFact, FileFacts } from '../../analysis/file-facts.js'
import type { Origin } from '../../analysis/origin.js'
import { packageOf, plainSpecifier } from '../../analysis/specifier.js'
import type { Program } from '../../analysis/program.js'
import { takenModule, takenPath } from '../../analysis/values/taken-steps.js'
import type { UnknownReason } from '../../result/coverage-report.js'

const containers = new Set([
  'tsyringe',
  'inversify',
  'awilix',
  'typedi',
  'injection-js',
  'bottlejs',
  '@nestjs/core',
  '@angular/core',
  '@adonisjs/fold',
])
const handsOut = /^(?:get|getAsync|getAll|resolve|resolveAll|make|inject|build|cradle|create)$/

export type UnseenNames = ReadonlyMap<string, UnknownReason>

/**
 * Names that are called on values whose class is not known, each with the reason: the value is injected by a token, it
 * comes from a module whose specifier is computed, or nothing is known about it.
 */
export function unseenNames({ facts, evaluator }: Program): UnseenNames {
  const names = new Map<string, UnknownReason>()
  for (const file of facts.values()) {
    for (const call of file.calls) {
      if (call.form !== 'call' || call.callee.kind !== 'member') continue
      const before = names.get(call.callee.name)
      if (before !== undefined && before !== 'any-receiver') continue
      const reason = reasonOf(evaluator.values(call.callee), call, file)
      if (reason !== null) names.set(call.callee.name, reason)
    }
  }
  return names
}

function reasonOf(values: readonly Origin[], call: CallFact, file: FileFacts): UnknownReason | null {
  if (values.some(isHandedOut)) return 'di-token'
  const roots = values.map(rootOf)
  if (!roots.every(({ kind }) => kind === 'unknown' || kind === 'parameter')) return null
  if (roots.some((root) => root.kind === 'unknown' && root.reason === 'dynamic-import')) return 'dynamic-import'
  return call.calleeText.startsWith('this.') && injectsByToken(file) ? 'di-token' : 'any-receiver'
}

function rootOf(value: Origin): Origin {
  return value.kind === 'member' ? rootOf(value.object) : value
}

/** What a container of a library for dependency injection gives for a token. */
function isHandedOut(value: Origin): boolean {
  const module = takenModule(value)
  if (module === null || !containers.has(packageOf(plainSpecifier(module)) ?? '')) return false
  return (takenPath(value)?.steps ?? []).slice(0, -1).some((step) => step.kind === 'member' && handsOut.test(step.name))
}

/** `@Inject('MAILER')` on a field or a parameter of the constructor. */
function injectsByToken({ calls }: FileFacts): boolean {
  return calls.some(({ calleeText, arguments: given }) => /(?:^|\.)[iI]nject$/.test(calleeText) && given.length > 0)
}
