import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests of functions that keep nothing between two calls: their files may share one loaded copy of the modules. */
const pure = [
  'analysis',
  'catalogue',
  'cfg',
  'config',
  'file',
  'fix',
  'guards',
  'keys',
  'metamorphic',
  'program/*.test.ts',
  'program/tasks',
  'ratchet',
  'report',
  'rules',
  'shell',
  'suppression',
  'syntax',
  'templates',
  'types',
].map((place) => `test/${place.endsWith('.ts') ? place : `${place}/**/*.test.ts`}`)

export default defineConfig({
  test: {
    // Much of a test's time is waiting for processes, so there is one file more than cores.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'processes', include: ['test/**/*.test.ts', 'gate/test/**/*.test.ts'], exclude: pure },
      },
    ],
  },
})
