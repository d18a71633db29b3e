// npm links the commands of dependencies and workspaces into node_modules/.bin, not the root package's own.
// With this link `npx audit-coverage` works in a clone as it does where the package is installed.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'node_modules', '.bin')
const link = join(folder, 'audit-coverage')
mkdirSync(folder, { recursive: true })
rmSync(link, { force: true })
if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\audit-coverage.js" %*\r\n')
else symlinkSync('../../bin/audit-coverage.js', link)
