import { readFileSync } from 'node:fs'

/** The package root lies two levels above `src/cli` and three above `dist/src/cli`. */
export function packageFile(path: string): URL {
  return new URL(`${import.meta.url.includes('/dist/src/') ? '../../../' : '../../'}${path}`, import.meta.url)
}

const manifest = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { readonly version: string }

/** Version of sendgate that runs. */
export const toolVersion: string = manifest.version
