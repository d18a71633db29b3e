import type { TSESTree } from '@typescript-eslint/types'
import { groupBy } from '../analysis/group-by.js'
import { drizzleUniqueKeys } from '../analysis/guards/schema/drizzle-unique-keys.js'
import { entityUniqueKeys } from '../analysis/guards/schema/entity-unique-keys.js'
import { migrationUniqueKeys } from '../analysis/guards/schema/migration-unique-keys.js'
import { mongooseUniqueKeys } from '../analysis/guards/schema/mongoose-unique-keys.js'
import { prismaUniqueKeys, type UniqueKeys } from '../analysis/guards/schema/prisma-unique-keys.js'
import { sequelizeUniqueKeys } from '../analysis/guards/schema/sequelize-unique-keys.js'
import { sqlUniqueKeys } from '../analysis/guards/schema/sql-unique-keys.js'
import type { SourceFile } from '../syntax/source-file.js'
import type { ReadAside } from './checkout-reader.js'

const declaring =
  /\b(?:pgTable|mysqlTable|sqliteTable|createTable)\b|@(?:Entity|Table|Schema|prop)\b|\bnew (?:\w+\.)?Schema\b|\.define\(|\.init\(/
const migrating =
  /\bcreate\s+(?:unlogged\s+)?table\b|\bcreate\s+unique\s+index\b|\badd\s+constraint\b|\b(?:createTable|alterTable|createIndex|addIndex|addConstraint|schema\.table)\b/i

export interface SchemaSources {
  /** The sources of the programs. */
  readonly files: readonly string[]
  /** The files of the checkout whose path fits a pattern, sorted. */
  readonly list: (pattern: RegExp) => readonly string[]
  /** The tree of a source, relative to the root. */
  readonly read: (file: string) => SourceFile | null
  /** Whether the text of a source fits a pattern. */
  readonly fits: (file: string, pattern: RegExp) => boolean
  /** Any other file of the checkout. */
  readonly aside: (file: string) => ReadAside
}

/** The unique keys of a table or model by its name in any case, from every schema of the checkout; null when no schema has it. */
export type UniqueKeysOf = (table: string) => UniqueKeys[string] | null

/** Reads the schemas and models of a checkout and its migrations, in SQL or in code, when first asked. */
export function readUniqueKeys(sources: SchemaSources): {
  readonly uniqueKeysOf: UniqueKeysOf
  readonly warnings: readonly string[]
} {
  const warnings: string[] = []
  let known: UniqueKeys | undefined
  let migrated: UniqueKeys | undefined
  const uniqueKeysOf: UniqueKeysOf = (table) => {
    known ??= joined([...prismaSchemas(sources, warnings), ...codeSchemas(sources)])
    migrated ??= plainNames([sqlKeys(sources, warnings), ...codeMigrations(sources)])
    const name = table.toLowerCase()
    const declared = Object.hasOwn(known, name) ? (known[name] ?? null) : null
    const added = migrated[plain(table)] ?? null
    return declared === null || added === null ? (declared ?? added) : [...declared, ...added]
  }
  return { uniqueKeysOf, warnings }
}

function prismaSchemas(sources: SchemaSources, warnings: string[]): UniqueKeys[] {
  return textsOf(sources, /\.prisma$/, warnings).map(prismaUniqueKeys)
}

/** Migrations are named so that they sort in the order in which they run. */
function sqlKeys(sources: SchemaSources, warnings: string[]): UniqueKeys {
  return sqlUniqueKeys(
    textsOf(sources, /\.sql$/, warnings).filter((text) =>
      /\bcreate\s+(?:unlogged\s+)?table\b|\bunique\b|\bprimary\s+key\b|\bdrop\s/i.test(text),
    ),
  )
}

function textsOf({ aside, list }: SchemaSources, pattern: RegExp, warnings: string[]): string[] {
  return list(pattern).flatMap((file) => {
    const read = aside(file)
    if ('text' in read) return [read.text]
    warnings.push(`${file} cannot be read, so the unique indexes it declares are unknown: ${read.problem}.`)
    return []
  })
}

/** A model is called in camel case what its table is called in snake case. */
function plain(table: string): string {
  return table.replaceAll('_', '').toLowerCase()
}

function plainNames(migrations: readonly UniqueKeys[]): UniqueKeys {
  const tables: Record<string, UniqueKeys[string]> = {}
  for (const [name, own] of migrations.flatMap((each) => Object.entries(each)))
    tables[plain(name)] = [...(tables[plain(name)] ?? []), ...own]
  return tables
}

function codeSchemas(sources: SchemaSources): UniqueKeys[] {
  return programsIn(sources, declaring).map((program) => ({
    ...sequelizeUniqueKeys(program),
    ...mongooseUniqueKeys(program),
    ...entityUniqueKeys(program),
    ...drizzleUniqueKeys(program),
  }))
}

function codeMigrations(sources: SchemaSources): UniqueKeys[] {
  return programsIn(sources, migrating).map(migrationUniqueKeys)
}

function programsIn({ files, read, fits }: SchemaSources, pattern: RegExp): TSESTree.Program[] {
  return files
    .filter((file) => fits(file, pattern))
    .flatMap((file) => {
      const source = read(file)
      return source === null ? [] : [source.program]
    })
}

/** Where schemas declare a table of one name, only the keys that all of them have are sure; where they have none in common, nothing is. */
function joined(schemas: readonly UniqueKeys[]): UniqueKeys {
  const declared = groupBy(
    schemas.flatMap((schema) => Object.entries(schema)),
    ([name]) => name,
  )
  return Object.fromEntries(
    [...declared].flatMap(([name, tables]) => {
      const [first = [], ...others] = tables.map(([, keys]) => keys)
      const common = first.filter((key) => others.every((keys) => keys.some((other) => other.join() === key.join())))
      const differ = [first, ...others].some((keys) => keys.length > 0)
      return common.length === 0 && differ ? [] : [[name, common] as const]
    }),
  )
}
