import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preparedPackage } from './prepared-package.js'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const packages = [
  { name: 'eslint-plugin-sendgate', folder: root, bin: 'bin/audit-coverage.js', needs: 'all', mostBytes: Infinity },
  { name: 'sendgate', folder: join(root, 'gate'), bin: 'bin/sendgate.js', needs: [], mostBytes: 150_000 },
  {
    name: 'sendgate-store-contract',
    folder: join(root, 'gate', 'store-contract'),
    bin: null,
    needs: ['sendgate'],
    mostBytes: 50_000,
  },
] as const

interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

/** An empty project with the unpacked package and, as an installer would put them, its dependencies and peers. */
async function unpack(tarball: string, { name, needs }: (typeof packages)[number], into: string): Promise<string> {
  const modules = join(into, 'node_modules')
  mkdirSync(join(modules, name), { recursive: true })
  await run('tar', ['xzf', tarball, '--strip-components=1', '-C', join(modules, name)])
  const others = readdirSync(join(root, 'node_modules')).filter(
    (entry) => entry !== name && entry !== 'sendgate' && !entry.startsWith('.'),
  )
  for (const entry of needs === 'all' ? others : needs)
    symlinkSync(join(root, 'node_modules', entry), join(modules, entry))
  return join(modules, name)
}

describe.each(packages)('package $name', (subject) => {
  const { name, folder, bin, mostBytes } = subject
  const scratch = mkdtempSync(join(tmpdir(), 'sendgate-pack-'))
  let packed: Packed
  let unpacked: string

  beforeAll(async () => {
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], {
      cwd: await preparedPackage(folder, scratch),
    })
    const answer = JSON.parse(stdout) as Record<string, Packed> | Packed[]
    packed =
      Object.values(answer)[0] ??
      (() => {
        throw new Error('npm pack printed no package')
      })()
    unpacked = await unpack(join(scratch, packed.filename), subject, scratch)
  })

  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it('is imported by its name in an empty project', async () => {
    writeFileSync(
      join(scratch, 'import.mjs'),
      `const found = await import('${name}'); console.log(Object.keys(found).length > 0)`,
    )
    const { stdout } = await run(process.execPath, ['import.mjs'], { cwd: scratch })
    expect(stdout.trim()).toBe('true')
  })

  it.skipIf(bin === null)(`runs its command${bin === null ? ' (skipped: it has none)' : ''}`, async () => {
    const { stdout } = await run(process.execPath, [join(unpacked, bin!), '--help'], { cwd: scratch })
    expect(stdout).toMatch(/usage/i)
  })

  it(`is at most ${mostBytes} bytes unpacked`, () => {
    expect(packed.unpackedSize).toBeLessThanOrEqual(mostBytes)
  })

  it('carries no tests, sources or build records', () => {
    const strays = packed.files
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(test|fixtures|bench)\/|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(path))
    expect(strays).toEqual([])
  })

  it('passes publint', async () => {
    const { publint } = await import('publint')
    const { messages } = await publint({ pkgDir: folder, strict: true })
    expect(messages).toEqual([])
  })

  it('gives every consumer the right types', async () => {
    // attw exits with 1 on every problem that the profile does not leave out.
    const attw = join(root, 'node_modules', '.bin', 'attw')
    await expect(
      run(attw, [
        join(scratch, packed.filename),
        '--profile',
        'esm-only',
        '--format',
        'ascii',
        '--no-emoji',
        '--no-color',
      ]),
    ).resolves.toMatchObject({ stderr: '' })
  })
})
