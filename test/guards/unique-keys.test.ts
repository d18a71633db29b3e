import { expect, it } from 'vitest'
import { drizzleUniqueKeys } from '../../src/analysis/guards/schema/drizzle-unique-keys.js'
import { prismaUniqueKeys } from '../../src/analysis/guards/schema/prisma-unique-keys.js'
import { sqlUniqueKeys } from '../../src/analysis/guards/schema/sql-unique-keys.js'
import { parseTree } from '../cfg/parse.js'

it('reads the unique keys of a Prisma schema', () => {
  expect(
    prismaUniqueKeys(`
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
}`),
  ).toEqual({ user: [['email']], member: [['teamId'], ['code?'], ['userId', 'orgId']] })
})

it('reads the unique keys of Drizzle tables', () => {
  expect(
    drizzleUniqueKeys(
      parseTree(`
export const users = pgTable('users', { id: serial('id').primaryKey(), email: text('email').notNull().unique() })
export const log = sqliteTable('log', { id: integer('id').primaryKey(), a: text('a').notNull(), b: text('b').notNull() }, (t) => ({ one: unique().on(t.a, t.b) }))
export const link = pgTable('link', { a: text('a').notNull(), b: text('b') }, (t) => [primaryKey({ columns: [t.a, t.b] }), uniqueIndex('x').on(t.b)])
export const other = somethingElse('x', { a: text('a').unique() })`),
    ),
  ).toEqual({
    users: [['email']],
    log: [['a', 'b']],
    link: [['a', 'b?'], ['b?']],
  })
})

it('reads the unique keys that SQL migrations leave behind', () => {
  expect(
    sqlUniqueKeys([
      `-- UNIQUE in a comment
CREATE TABLE "public"."Invite" ("id" SERIAL PRIMARY KEY, email text NOT NULL, team_id int NOT NULL, code varchar(10) UNIQUE, CONSTRAINT one UNIQUE (team_id, email));
create table log (day date, kind text, primary key (day, kind));
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "Invite_code" ON public."Invite" USING btree ("code" DESC, lower((email)::text));
CREATE INDEX plain ON log (kind);`,
      'CREATE UNIQUE INDEX `live` ON `page` (lower(`email`), `site_id`) WHERE `left_at` IS NULL; ALTER TABLE ONLY page ADD CONSTRAINT u UNIQUE (slug); CREATE UNIQUE INDEX gone ON page (a);',
      'DROP INDEX IF EXISTS gone; ALTER TABLE "Invite" DROP CONSTRAINT one;',
    ]),
  ).toEqual({
    invite: [['code?'], ['code', 'email']],
    log: [['day', 'kind']],
    page: [['email?', 'site_id?'], ['slug']],
  })
})
