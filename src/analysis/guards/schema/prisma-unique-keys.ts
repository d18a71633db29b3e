/**
 * Unique keys of tables, each a list of columns, by model or table name in lower case. A nullable column is given as
 * `name?`; one of the primary key as `name!` where saving a row with a known id changes that row; the rows that a partial
 * index holds as `name is unset`, by an insert, or `name is not null`.
 */
export type UniqueKeys = Readonly<Record<string, readonly (readonly string[])[]>>

/**
 * Reads the unique keys of the models of a Prisma schema: `@unique`, `@@unique`, `@@id`, and an `@id` that is not
 * generated. Keys over generated ids are left out, because a fresh id never collides.
 */
export function prismaUniqueKeys(text: string): UniqueKeys {
  const keys: Record<string, (readonly string[])[]> = {}
  for (const [, name = '', body = ''] of text
    .replaceAll(/\/\/[^\n]*/g, '')
    .matchAll(/^\s*model\s+(\w+)\s*\{([\s\S]*?)^\s*\}/gm)) {
    const nullable = new Set([...body.matchAll(/^\s*(\w+)\s+[\w.]+\?/gm)].map(([, column]) => column))
    keys[name.toLowerCase()] = [...fieldKeys(body), ...blockKeys(body)].map((key) =>
      key.map((column) => (nullable.has(column) ? `${column}?` : column)),
    )
  }
  return keys
}

function fieldKeys(body: string): string[][] {
  return body.split('\n').flatMap((line) => {
    const [, column, attributes = ''] = /^\s*(\w+)\s+[\w.]+[?[\]]*\s*(.*)$/.exec(line) ?? []
    if (column === undefined || line.trim().startsWith('@@')) return []
    const isKey = /@unique\b/.test(attributes) || (/@id\b/.test(attributes) && !/@default\b/.test(attributes))
    return isKey ? [[column]] : []
  })
}

function blockKeys(body: string): string[][] {
  return [...body.matchAll(/@@(?:unique|id)\(\s*(?:fields:\s*)?\[([^\]]*)\]/g)].map(([, columns = '']) =>
    columns
      .split(',')
      .map((each) => each.trim().replace(/\(.*$/, ''))
      .filter((each) => each !== ''),
  )
}
