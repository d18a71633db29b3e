import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'

const send = 'transport.sendMail({ text: `Order ${order.id}` })'
const file = (body: string): string =>
  `import { createTransport } from 'nodemailer'\nimport { gate, key } from 'sendgate'\nconst transport = createTransport()\nexport async function receipt(order: { id: string }) {\n  await ${body}\n}\n`

it('reads planned texts, whatever the cache holds of the files on disk, and leaves the cache as it was', async () => {
  const root = mkdtempSync(join(tmpdir(), 'sendgate-planned-'))
  try {
    writeFileSync(join(root, 'package.json'), '{"dependencies":{"nodemailer":"7","sendgate":"1"}}')
    writeFileSync(join(root, 'receipt.ts'), file(send))
    const cache = { folder: join(root, '.cache'), warn: () => {} }
    const texts = new Map([
      ['receipt.ts', file(`gate.once(key.allow('uuid', 'ulid')\`receipt/\${order.id}\`, () => ${send}).orThrow()`)],
    ])
    const covered = async (options: Partial<Parameters<typeof audit>[0]>): Promise<number> =>
      (await audit({ root, cache, ...options })).summary.covered
    expect(await covered({})).toBe(0)
    const kept = contents(cache.folder)
    expect(Object.keys(kept).length).toBeGreaterThan(0)
    expect(await covered({ texts, cache: { ...cache, readOnly: true } })).toBe(1)
    expect(contents(cache.folder)).toEqual(kept)
    expect(await covered({ texts })).toBe(1)
    expect(await covered({})).toBe(0)
  } finally {
    rmSync(root, { recursive: true })
  }
})

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]))
}
