import { expect, it } from 'vitest'
import { drizzleUniqueKeys } from '../../src/analysis/guards/schema/drizzle-unique-keys.js'
import { entityUniqueKeys } from '../../src/analysis/guards/schema/entity-unique-keys.js'
import { migrationUniqueKeys } from '../../src/analysis/guards/schema/migration-unique-keys.js'
import { mongooseUniqueKeys } from '../../src/analysis/guards/schema/mongoose-unique-keys.js'
import { prismaUniqueKeys } from '../../src/analysis/guards/schema/prisma-unique-keys.js'
import { sequelizeUniqueKeys } from '../../src/analysis/guards/schema/sequelize-unique-keys.js'
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

it('reads which rows a partial index of Drizzle holds', () => {
  expect(
    drizzleUniqueKeys(
      parseTree(`
export const reader = sqliteTable('reader', {
  page: text().notNull(), mail: text().notNull(), kind: text().notNull().default('mail'), level: text().default('x'), leftAt: integer(),
}, (t) => [
  uniqueIndex('a').on(t.page, sql\`lower(\${t.mail})\`).where(sql\`\${t.leftAt} IS NULL AND \${t.kind} = 'mail'\`),
  uniqueIndex('b').on(t.mail).where(and(isNotNull(t.leftAt), eq(t.kind, 'mail'))),
  uniqueIndex('c').on(t.mail).where(isNull(t.level)),
  uniqueIndex('d').on(t.mail).where(sql\`\${t.level} > 3\`),
])`),
    ),
  ).toEqual({
    reader: [
      ['page', 'mail', 'leftAt is unset', 'kind is unset'],
      ['mail', 'leftAt is not null', 'kind is unset'],
      ['mail', '??'],
      ['mail', '??'],
    ],
  })
})

const entities = `
@Entity() @Unique(['userId', 'kind']) export class Sent {
  @PrimaryGeneratedColumn() id: number
  @Column() userId: string
  @Column({ nullable: true }) kind: string
  @Column({ unique: true }) event: string
  @Index({ unique: true }) @Column() slug: string
  @Index() @Column() plain: string
}
@Entity() @Index('a', ['day'], { unique: true }) @Index(['plain']) @Index(['part'], { unique: true, where: 'x' }) class Digest {
  @PrimaryColumn() day: string
  @PrimaryColumn() to: string
}
@Entity() @Unique({ properties: ['order'] }) class Receipt { @PrimaryKey() id!: number; @Property() @Unique() key!: string; @Property() order!: string }
@Entity() class Token { @PrimaryKey() id: string = v4() }
@Schema() class Notice { @Prop({ required: true, unique: true }) key: string }
@Injectable() class Service { @Unique() x: string }`

it('reads the unique keys of classes that decorators make into models', () => {
  expect(entityUniqueKeys(parseTree(entities))).toEqual({
    sent: [['event'], ['slug'], ['userId', 'kind?']],
    digest: [['day!', 'to!'], ['day']],
    receipt: [['key'], ['order']],
    token: [],
    notice: [['key']],
  })
})

it('reads the unique keys of models of Mongoose', () => {
  expect(
    mongooseUniqueKeys(
      parseTree(`
const sent = new Schema({ event: { type: String, unique: true }, part: { type: String, unique: true, sparse: true }, plain: { type: String, index: true } })
sent.index({ user: 1, day: 1 }, { unique: true })
sent.index({ plain: 1 })
export const SentMail = mongoose.models.Sent ?? mongoose.model('Sent', sent)
module.exports = model('Plain', new mongoose.Schema({ a: String }))`),
    ),
  ).toEqual({
    sent: [['event'], ['user', 'day'], ['_id']],
    sentmail: [['event'], ['user', 'day'], ['_id']],
    plain: [['_id']],
  })
})

it('reads the unique keys of models of Sequelize', () => {
  expect(
    sequelizeUniqueKeys(
      parseTree(`
exports.Notice = sequelize.define('notices', { key: { type: STRING, unique: true, allowNull: false }, a: { unique: 'both' }, b: { unique: 'both' }, plain: STRING })
Mail.init({ id: { primaryKey: true, autoIncrement: true }, user: STRING, kind: STRING }, { sequelize, indexes: [{ unique: true, fields: ['user', 'kind'] }, { fields: ['kind'] }] })`),
    ),
  ).toEqual({
    notice: [['key'], ['a?', 'b?']],
    notices: [['key'], ['a?', 'b?']],
    mail: [['user?', 'kind?']],
  })
})

it('reads the unique keys that migrations in code make', () => {
  expect(
    migrationUniqueKeys(
      parseTree(`
export class One { async up(runner) { await runner.query(\`CREATE UNIQUE INDEX "x" ON "sent" ("event")\`) } async down(runner) { await runner.query('DROP INDEX "x"') } }
exports.up = (knex) => knex.schema.createTable('notices', (t) => { t.increments('id'); t.string('key').notNullable().unique(); t.string('maybe').unique(); t.unique(['a', 'b']); t.string('plain') })
exports.down = (knex) => knex.schema.alterTable('notices', (t) => { t.unique('never') })
export const up = (db) => db.schema.createTable('log').addColumn('id', 'serial', (c) => c.primaryKey()).addColumn('day', 'date').addUniqueConstraint('u', ['day']).execute()
const more = (db) => db.schema.createIndex('i').unique().on('log').columns(['a', 'b']).execute()
const late = (q) => q.addIndex('Mails', ['key'], { unique: true })`),
    ),
  ).toEqual({
    sent: [['event']],
    notices: [['key'], ['maybe?'], ['a', 'b']],
    notice: [['key'], ['maybe?'], ['a', 'b']],
    log: [['day'], ['a', 'b']],
    mails: [['key']],
    mail: [['key']],
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
    page: [['email', 'site_id', 'left_at is unset'], ['slug']],
  })
})

it('reads keys that are added to a table, also several at once', () => {
  expect(
    sqlUniqueKeys([
      'CREATE TABLE notices (id int NOT NULL, user_id int NOT NULL, kind text NOT NULL); ALTER TABLE notices ADD PRIMARY KEY (id), ADD UNIQUE KEY one (user_id, kind), ADD KEY other (kind);',
      'CREATE TABLE pings (id int PRIMARY KEY); ALTER TABLE pings ADD COLUMN token text UNIQUE, ADD COLUMN note text;',
    ]),
  ).toEqual({ notices: [['id'], ['user_id', 'kind']], pings: [['id'], ['token?']] })
})
