import { describe, expect, it } from 'vitest'
import { maySend } from '../../src/analysis/file/may-send.js'
import { senders } from '../../src/catalogue/index.js'

const nothing = { senders, declaredSenders: [], declaredGates: [], wrappers: [] }

describe('the look at the text', () => {
  it.each(
    senders.map((entry) => ({ provider: entry.provider, packages: entry.packages, ambient: entry.ambient ?? [] })),
  )('lets $provider through', ({ packages, ambient }) => {
    for (const name of packages) expect(maySend(`import x from '${name}'`, nothing), name).toBe(true)
    for (const name of ambient) expect(maySend(`env.${name}.send()`, nothing), name).toBe(true)
  })

  it.each([
    { text: 'await fetch(url)', may: true },
    { text: "import { gate } from 'sendgate'", may: true },
    { text: '/** @sends */', may: true },
    { text: 'export const add = (a, b) => a + b', may: false },
    { text: "import { push } from './list.js'\npush(1)", may: false },
  ])('$text: $may', ({ text, may }) => {
    expect(maySend(text, nothing)).toBe(may)
  })

  it('knows declared names', () => {
    const text = "import { tell } from './desk.js'\ntell(1)"
    expect(maySend(text, { ...nothing, declaredSenders: [{ module: './src/desk.js', path: 'tell' }] })).toBe(true)
    expect(maySend(text, { ...nothing, wrappers: [{ module: 'src/desk.ts', path: 'Desk().tell' }] })).toBe(true)
    expect(maySend(text, { ...nothing, declaredGates: [{ class: 'Desk', methods: ['tell'] }] })).toBe(true)
  })
})
