import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../../cfg/callback-run.js'
import { descendants, property, propertyNames, textOf } from '../syntax-of.js'
import type { UniqueKeys } from './prisma-unique-keys.js'

const generating = /^(PrimaryGeneratedColumn|AutoIncrement|ObjectIdColumn|SerializedPrimaryKey|Default)$/
const primary = /^(PrimaryColumn|PrimaryKey)$/
const columns = /^(Column|Property|Prop|prop|Enum|Field|PrimaryColumn|PrimaryKey|ManyToOne|OneToOne)$/

/**
 * Reads the unique keys of the classes that decorators make into tables or models: TypeORM's and MikroORM's `@Entity`,
 * sequelize-typescript's `@Table`, Mongoose's `@Schema` and Typegoose. A class without any has none.
 */
export function entityUniqueKeys(program: TSESTree.Program): UniqueKeys {
  const keys: Record<string, readonly (readonly string[])[]> = {}
  for (const node of descendants(program)) {
    if (node.type !== 'ClassDeclaration' || node.id === null) continue
    const own = decoratorsOf(node.decorators)
    const members = node.body.body.flatMap((each) => (each.type === 'PropertyDefinition' ? membersOf(each) : []))
    const isModel =
      own.some(({ name }) => /^(Entity|Table|Schema)$/.test(name)) ||
      members.some(({ decorators }) => decorators.some(({ name }) => name === 'prop'))
    if (isModel) keys[node.id.name.toLowerCase()] = keysOf(own, members)
  }
  return keys
}

interface Decorated {
  readonly name: string
  readonly given: readonly TSESTree.Node[]
}

interface Member {
  readonly column: string
  readonly decorators: readonly Decorated[]
  /** The value is made by the class, or a number that the database counts. */
  readonly isGenerated: boolean
}

function decoratorsOf(decorators: readonly TSESTree.Decorator[]): readonly Decorated[] {
  return decorators.map(({ expression }) =>
    expression.type === 'CallExpression'
      ? { name: calledName(expression.callee), given: expression.arguments }
      : { name: calledName(expression), given: [] },
  )
}

function membersOf(node: TSESTree.PropertyDefinition): readonly Member[] {
  const decorators = decoratorsOf(node.decorators)
  if (node.key.type !== 'Identifier' || decorators.length === 0) return []
  const isNumber = node.typeAnnotation?.typeAnnotation.type === 'TSNumberKeyword'
  return [
    {
      column: node.key.name,
      decorators,
      isGenerated:
        node.value !== null ||
        decorators.some(
          ({ name, given }) =>
            generating.test(name) ||
            (name === 'PrimaryKey' && isNumber) ||
            given.some((each) =>
              ['generated', 'default', 'defaultRaw', 'onCreate', 'autoIncrement', 'defaultValue', 'autoincrement'].some(
                (option) => property(each, option) !== null,
              ),
            ),
        ),
    },
  ]
}

function keysOf(own: readonly Decorated[], members: readonly Member[]): readonly (readonly string[])[] {
  const nullable = new Set(
    members
      .filter(({ decorators }) =>
        decorators.some(
          ({ name, given }) =>
            name === 'AllowNull' ||
            (columns.test(name) &&
              given.some((each) => isTrue(property(each, 'nullable')) || isTrue(property(each, 'allowNull')))),
        ),
      )
      .map(({ column }) => column),
  )
  const ids = members.filter(({ decorators }) => decorators.some(({ name }) => primary.test(name)))
  const isNatural = ids.length > 0 && ids.every(({ isGenerated }) => !isGenerated)
  return [
    ...(isNatural ? [ids.map(({ column }) => `${column}!`)] : []),
    ...members.filter(isUniqueMember).map(({ column }) => [column]),
    ...own.flatMap(keyOfClass),
  ].map((key) => key.map((column) => (nullable.has(column) ? `${column}?` : column)))
}

function isUniqueMember({ decorators }: Member): boolean {
  return decorators.some(
    ({ name, given }) =>
      (name === 'Unique' && given.every((each) => each.type !== 'ArrayExpression')) ||
      (columns.test(name) && given.some((each) => isTrue(property(each, 'unique')))) ||
      (name === 'Index' && given.some((each) => isTrue(property(each, 'unique')) && isWhole(each))),
  )
}

/** `@Unique(['a', 'b'])`, `@Index('name', ['a'], { unique: true })`, `@Unique({ properties: ['a'] })`, `@index({ a: 1 }, { unique: true })`. */
function keyOfClass({ name, given }: Decorated): readonly (readonly string[])[] {
  const options = given.find((each) => isTrue(property(each, 'unique')))
  if (name === 'index' && options !== undefined && isWhole(options)) return [propertyNames(given[0])]
  if (name !== 'Unique' && (name !== 'Index' || options === undefined || !isWhole(options))) return []
  const listed = [...given, ...given.map((each) => property(each, 'properties'))].find(
    (each) => each?.type === 'ArrayExpression',
  )
  const key = listed?.type === 'ArrayExpression' ? listed.elements.flatMap((each) => textOf(each) ?? []) : []
  return key.length > 0 ? [key] : []
}

/** A partial or sparse index leaves rows out. */
function isWhole(options: TSESTree.Node): boolean {
  return ['where', 'partialFilterExpression', 'sparse'].every((name) => property(options, name) === null)
}

function isTrue(node: TSESTree.Node | null): boolean {
  return node?.type === 'Literal' ? node.value === true : node?.type === 'ArrayExpression' || textOf(node) !== null
}
