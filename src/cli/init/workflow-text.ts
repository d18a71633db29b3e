import type { PackageManager } from './detect-project.js'

const install: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ['npm ci'],
  pnpm: ['corepack enable', 'pnpm install --frozen-lockfile'],
  yarn: ['corepack enable', 'yarn install --immutable'],
  bun: ['bun install --frozen-lockfile'],
}

export const execute: Readonly<Record<PackageManager, string>> = {
  npm: 'npx',
  pnpm: 'pnpm exec',
  yarn: 'yarn run',
  bun: 'bunx',
}

/** A GitHub workflow that audits every push and pull request, and annotates the lines that are open. */
export function workflowText(manager: PackageManager): string {
  return `name: sendgate
on: [push, pull_request]
permissions:
  contents: read
jobs:
  audit-coverage:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
${manager === 'bun' ? '      - uses: oven-sh/setup-bun@v2\n' : '      - uses: actions/setup-node@v4\n        with:\n          node-version: 22\n'}${install[manager].map((line) => `      - run: ${line}\n`).join('')}      - run: ${execute[manager]} audit-coverage --format github
`
}
