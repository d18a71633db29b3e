import type { ReadEntry } from '../entries/read-entry.js'

export const files = {
  library: 'files',
  packages: [
    'fs',
    'node:fs',
    'fs/promises',
    'node:fs/promises',
    'fs-extra',
    'graceful-fs',
    'jsonfile',
    'load-json-file',
    'bun',
    'unstorage',
    'conf',
    'lowdb',
  ],
  state: 'file',
  members: [
    {
      path: '(readFile|readFileSync|access|accessSync|exists|existsSync|pathExists|pathExistsSync|stat|statSync|lstat|lstatSync|readdir|readdirSync|opendir|readJson|readJSON|readJsonSync|readJSONSync|createReadStream|readlink|realpath|loadJsonFile)',
    },
    { path: 'promises.(readFile|access|stat|lstat|readdir|opendir)' },
    { path: 'file().(text|json|exists|arrayBuffer|bytes|stat)' },
    { path: 'Bun.file().(text|json|exists|arrayBuffer|stat)' },
    { path: 'Deno.(readTextFile|readTextFileSync|readFile|stat|lstat|readDir)' },
    { path: '(default|Conf|createStorage)().(get|has|getItem|hasItem|getKeys)' },
    { path: 'openSync' },
    { path: 'open().(readFile|stat|read)' },
    { path: 'promises.open().(readFile|stat)' },
  ],
  ambient: ['Bun', 'Deno'],
  verified: 'documentation',
  verifiedWith: [
    ['@types/node@20.19.43', 'fs-extra@11.3.5', '@types/fs-extra@11.0.4', 'unstorage@1.17.5', 'conf@15.1.0'],
  ],
} as const satisfies ReadEntry
