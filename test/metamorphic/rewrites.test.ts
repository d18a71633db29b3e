import { describe, expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import { checkout } from '../program/checkout.js'
import { bodies } from './bodies.js'
import { rewrites } from './rewrites.js'

describe('programs that do the same get the same verdict, or unknown', () => {
  it('has thirty rewrites', () => expect(rewrites.length).toBeGreaterThanOrEqual(30))

  for (const { name, files } of rewrites) {
    it(name, async () => {
      const verdicts = await Promise.all(
        bodies.map(async (body) => {
          const { sites } = await audit({ root: checkout({ 'package.json': '{"name":"shop"}', ...files(body) }) })
          return [body.name, sites.map(({ verdict }) => (verdict === 'unknown' ? body.verdict : verdict))] as const
        }),
      )
      expect(Object.fromEntries(verdicts)).toEqual(
        Object.fromEntries(bodies.map((body) => [body.name, [body.verdict]])),
      )
    })
  }
})
