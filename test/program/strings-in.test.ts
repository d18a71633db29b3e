import { expect, it } from 'vitest'
import { stringsIn } from '../../src/program/strings-in.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'

it.each([
  ['const a = { cron: "0 8 * * *", prompt: "Post the list" }', ['Post the list']],
  ['const a = { cronExpression: "0 8 * * *", prompt: "Post the list" }', ['Post the list']],
  ['const a = { everyMs: 1000, message: "Post the list" }', ['Post the list']],
  ['scheduleAgent("Post the list")', ['Post the list']],
  ['const a = { cron: "0 8 * * *", title: "Post the list" }', []],
  ['const a = { prompt: "Post the list" }', []],
  ['plan("Post the list")', []],
])('the task templates of `%s`', (text, found) => {
  const source = parseSource('a.ts', text)
  if (isParseFailure(source)) throw new Error(source.failure)
  expect(stringsIn(source).map((string) => string.text)).toEqual(found)
})
