import { Node, Project } from 'ts-morph'

/** JSON Schema (draft 2020-12) of the exported interfaces and types of one file, `CoverageReport` at its root. */
export function reportSchema(path) {
  const source = new Project({
    useInMemoryFileSystem: false,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    compilerOptions: { strict: true, noLib: false },
  }).addSourceFileAtPath(path)
  const definitions = {}
  for (const declaration of [...source.getInterfaces(), ...source.getTypeAliases()]) {
    definitions[declaration.getName()] = Node.isInterfaceDeclaration(declaration)
      ? interfaceSchema(declaration)
      : { ...described(declaration), ...typeSchema(declaration.getTypeNodeOrThrow()) }
  }
  const { CoverageReport: report, ...rest } = definitions
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://unpkg.com/eslint-plugin-sendgate/schema/coverage-report.schema.json',
    title: 'Coverage report of audit-coverage',
    ...report,
    $defs: Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function interfaceSchema(declaration) {
  const inherited = declaration
    .getExtends()
    .flatMap((base) => propertiesOf(base.getExpression().getSymbolOrThrow().getDeclarations()[0]))
  return { ...described(declaration), ...objectSchema([...inherited, ...declaration.getProperties()]) }
}

function propertiesOf(declaration) {
  return [
    ...declaration
      .getExtends()
      .flatMap((base) => propertiesOf(base.getExpression().getSymbolOrThrow().getDeclarations()[0])),
    ...declaration.getProperties(),
  ]
}

function objectSchema(properties) {
  const required = properties.filter((property) => !property.hasQuestionToken()).map((property) => property.getName())
  return {
    type: 'object',
    properties: Object.fromEntries(
      properties.map((property) => [
        property.getName(),
        { ...described(property), ...(numberSchema(property) ?? typeSchema(property.getTypeNodeOrThrow())) },
      ]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

/** Shares lie in 0..1, and every other number of the result counts something or is a 1-based position. */
function numberSchema(property) {
  const type = property.getTypeNodeOrThrow().getText()
  if (!/^number( \| null)?$/.test(type)) return null
  if (['proved', 'synced'].includes(property.getName())) return { type: 'number', minimum: 0, maximum: 1 }
  return {
    type: type === 'number' ? 'integer' : ['integer', 'null'],
    minimum: /line|column/i.test(property.getName()) ? 1 : 0,
  }
}

function described(node) {
  const text = node
    .getJsDocs()
    .map((doc) => doc.getDescription().trim())
    .join(' ')
    .replace(/\s+/g, ' ')
  return text === '' ? {} : { description: text }
}

function typeSchema(node) {
  if (Node.isParenthesizedTypeNode(node)) return typeSchema(node.getTypeNode())
  if (Node.isTypeOperatorTypeNode(node)) return typeSchema(node.getTypeNode())
  if (Node.isArrayTypeNode(node)) return { type: 'array', items: typeSchema(node.getElementTypeNode()) }
  if (Node.isTypeLiteral(node)) return objectSchema(node.getProperties())
  if (Node.isUnionTypeNode(node)) return unionSchema(node.getTypeNodes())
  if (Node.isIntersectionTypeNode(node)) return intersectionSchema(node.getTypeNodes())
  if (Node.isLiteralTypeNode(node)) return { const: JSON.parse(node.getText().replace(/^'(.*)'$/, '"$1"')) }
  if (Node.isTypeReference(node)) return referenceSchema(node)
  const keyword = { string: { type: 'string' }, number: { type: 'number' }, boolean: { type: 'boolean' }, unknown: {} }[
    node.getText()
  ]
  if (keyword === undefined) throw new Error(`The schema generator does not know the type ${node.getText()}.`)
  return keyword
}

function unionSchema(nodes) {
  const schemas = nodes.map(typeSchema)
  const constants = schemas.every((schema) => 'const' in schema && schema.const !== null)
  if (constants) return { enum: schemas.map((schema) => schema.const) }
  return { anyOf: schemas.map((schema) => (schema.const === null ? { type: 'null' } : schema)) }
}

/** The members of all parts in one object, because `additionalProperties` sees one object only. */
function intersectionSchema(nodes) {
  const properties = nodes.flatMap((node) => {
    if (Node.isTypeLiteral(node)) return node.getProperties()
    return propertiesOf(node.getTypeName().getSymbolOrThrow().getDeclarations()[0])
  })
  return objectSchema(properties)
}

function referenceSchema(node) {
  const name = node.getTypeName().getText()
  if (name === 'Readonly') return typeSchema(node.getTypeArguments()[0])
  if (name === 'Record') return { type: 'object', additionalProperties: typeSchema(node.getTypeArguments()[1]) }
  return { $ref: `#/$defs/${name}` }
}
