import { failureCases } from './cases-failures.js'
import { oneProcessCases } from './cases-one-process.js'
import { processCases } from './cases-processes.js'
import type { ContractCase, ContractRunner, StoreSubject } from './subject.js'

export type { ContractCase, ContractRunner, LossyStore, StoreSubject } from './subject.js'
export { contradictions } from './linearizable.js'
export type { Operation } from './linearizable.js'
export { hashOf, sampleRecord, sentRecord } from './sample-record.js'

/** Every sentence of the contract of a Store. */
export const contractCases: readonly ContractCase[] = [...oneProcessCases, ...processCases, ...failureCases]

/**
 * Checks one kind of store against the contract, with the test runner of the caller:
 * `storeContract({ describe, it }, { name: 'mine', open, fresh, module: import.meta.resolve('./open-mine.js') })`.
 * Cases that need a member which the subject lacks are skipped, and say so in their name.
 */
export function storeContract({ describe, it }: ContractRunner, subject: StoreSubject): void {
  describe(`store contract: ${subject.name}`, () => {
    for (const contractCase of contractCases) {
      const missing = contractCase.needs?.filter((need) => subject[need] === undefined) ?? []
      if (missing.length === 0) it(contractCase.name, () => contractCase.run(subject))
      else
        it.skip(`${contractCase.name} (skipped: the subject has no ${missing.join(' and no ')})`, () =>
          contractCase.run(subject))
    }
  })
}
