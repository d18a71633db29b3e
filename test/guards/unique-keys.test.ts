import { expect, it } from 'vitest'
import { drizzleUniqueKeys } from '../../src/analysis/guards/schema/drizzle-unique-keys.js'
import { prismaUniqueKeys } from '../../src/analysis/guards/schema/prisma-unique-keys.js'
import { parseTree } from '../cfg/parse.js'

it('reads the unique keys of a Prisma schema', () => {
  expect(prismaUniqueKeys(`
model User {
  id    String  @id @default(cuid()) // generated
  email String  @unique
  name  String? // not @unique
}
model Member {
  userId String
  orgId  String
  teamId Int @id
  code   String? @unique
  @@unique([userId, orgId(sort: Desc)], map: "x")
  @@index([orgId])
}`)).toEqual({ user: [['email']], member: [['teamId'], ['code?'], ['userId', 'orgId']] })
})

it('reads the unique keys of Drizzle tables', () => {
  expect(drizzleUniqueKeys(parseTree(`
export const users = pgTable('users', { id: serial('id').primaryKey(), email: text('email').notNull().unique() })
export const log = sqliteTable('log', { id: integer('id').primaryKey(), a: text('a').notNull(), b: text('b').notNull() }, (t) => ({ one: unique().on(t.a, t.b) }))
export const link = pgTable('link', { a: text('a').notNull(), b: text('b') }, (t) => [primaryKey({ columns: [t.a, t.b] }), uniqueIndex('x').on(t.b)])
export const other = somethingElse('x', { a: text('a').unique() })`))).toEqual({
    users: [['email']],
    log: [['a', 'b']],
    link: [['a', 'b?'], ['b?']],
  })
})
