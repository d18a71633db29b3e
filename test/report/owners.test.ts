import { describe, expect, it } from 'vitest'
import { parseCodeowners, withOwners } from '../../src/report/owners/codeowners.js'
import { ferryDeskReport } from './samples/ferry-desk.js'
import { readSample } from './samples/locate.js'

describe('CODEOWNERS', () => {
  const cases: readonly (readonly [pattern: string, file: string, owned: boolean])[] = [
    ['*', 'a/b/c.ts', true],
    ['*.js', 'a/b/c.js', true],
    ['*.js', 'a/b/c.ts', false],
    ['/build/logs/', 'build/logs/today/x.log', true],
    ['/build/logs/', 'app/build/logs/x.log', false],
    ['docs/*', 'docs/start.md', true],
    ['docs/*', 'docs/build/start.md', false],
    ['apps/', 'apps/web/a.ts', true],
    ['apps/', 'old/apps/a.ts', true],
    ['/apps/', 'old/apps/a.ts', false],
    ['**/logs', 'a/b/logs/c.txt', true],
    ['/scripts/*', 'scripts/a.ts', true],
    ['/apps/web', 'apps/web/src/a.ts', true],
    ['/apps/web', 'apps/website/a.ts', false],
    ['apps/github', 'apps/github/a.ts', true],
    ['.github/', '.github/workflows/ci.yml', true],
    ['a\\ b/', 'a b/c.ts', true],
    ['{a,b}.ts', 'a.ts', false],
    ['/Apps/', 'apps/a.ts', false],
  ]
  for (const [pattern, file, owned] of cases) {
    it(`${pattern} ${owned ? 'owns' : 'does not own'} ${file}`, () => {
      expect(parseCodeowners(`${pattern} @team`).ownersOf(file)).toEqual(owned ? ['@team'] : [])
    })
  }

  it('gives the last match, and nobody where its line names nobody', () => {
    const owners = parseCodeowners('* @all\n/apps/ @apps # the applications\n/apps/vendor/\n')
    expect(['readme.md', 'apps/a.ts', 'apps/vendor/a.ts'].map(owners.ownersOf)).toEqual([['@all'], ['@apps'], []])
  })

  it('reads the sections of GitLab with their default owners', () => {
    const owners = parseCodeowners(
      '[Worker][2] @ops\n/apps/worker/\n^[Docs] @docs lena@ferry.example\n*.md\n*.txt @text',
    )
    expect(['apps/worker/a.ts', 'a.md', 'a.txt'].map(owners.ownersOf)).toEqual([
      ['@ops'],
      ['@docs', 'lena@ferry.example'],
      ['@text'],
    ])
  })

  it('says which lines it cannot read', () => {
    expect(parseCodeowners('* @all\n!src @x\nsrc/[ab].ts @y').problems.map((problem) => problem.slice(0, 13))).toEqual([
      'CODEOWNERS:2:',
      'CODEOWNERS:3:',
    ])
  })

  it('fills in the owners of the sample code base', () => {
    const bare = { ...ferryDeskReport, sites: ferryDeskReport.sites.map(({ owner: _owner, ...site }) => site) }
    expect(withOwners(bare, parseCodeowners(readSample('CODEOWNERS') ?? '')).sites.map((site) => site.owner)).toEqual(
      ferryDeskReport.sites.map((site) => site.owner),
    )
  })
})
