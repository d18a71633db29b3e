import { groupBy } from '../analysis/group-by.js'
import { memoized } from '../analysis/memoized.js'
import { sqlFunctions } from '../analysis/guards/schema/sql-functions.js'
import { sqlFunctionClaim, type SqlFunctionClaim } from '../analysis/guards/sql-function-claim.js'
import { once } from '../analysis/once.js'
import type { SchemaSources } from './read-unique-keys.js'

export type SqlFunctionOf = (name: string) => SqlFunctionClaim | null

/** The claims of the functions that the migrations of a checkout declare, read when first asked. Of functions of one name all must claim alike. */
export function readSqlFunctions({ list, aside }: Pick<SchemaSources, 'list' | 'aside'>): SqlFunctionOf {
  const declared = once(() =>
    groupBy(
      sqlFunctions(
        list(/\.sql$/).flatMap((file) => {
          const read = aside(file)
          return 'text' in read && /\bcreate\s+(or\s+replace\s+)?function\b/i.test(read.text) ? [read.text] : []
        }),
      ),
      ({ name }) => name,
    ),
  )
  return memoized((name) => {
    const claims = (declared().get(name) ?? []).map(sqlFunctionClaim)
    const [first, ...others] = claims
    return first && others.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : null
  })
}
