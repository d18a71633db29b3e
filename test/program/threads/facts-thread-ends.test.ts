import { expect, it, vi } from 'vitest'
import { factsOfFiles } from '../../../src/program/threads/facts-of-files.js'

const ended = vi.hoisted(() => ({ times: 0 }))
vi.mock('../../../src/program/threads/start-facts-thread.js', () => ({
  startFactsThread: () => ({
    factsOf: async () => null,
    end: () => {
      ended.times++
    },
  }),
}))
vi.mock('../../../src/program/facts-of-file.js', () => ({
  get factsOfFile(): never {
    throw new Error('the parser cannot be loaded')
  },
}))

it('ends its threads when this one cannot load what reads files, so that the command ends too', async () => {
  await expect(factsOfFiles([{ file: 'a.ts', text: 'a()' }], 2)).rejects.toThrow('the parser cannot be loaded')
  expect(ended.times).toBe(2)
})
