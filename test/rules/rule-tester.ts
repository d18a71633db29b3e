import * as tsParser from '@typescript-eslint/parser'
import { RuleTester } from 'eslint'
import { describe, it } from 'vitest'

RuleTester.describe = describe
RuleTester.it = it
RuleTester.itOnly = it.only

/** Plain JavaScript with ESLint's own parser. */
export const javascript = new RuleTester({ languageOptions: { ecmaVersion: 'latest', sourceType: 'module' } })

/** TypeScript without type information. */
export const typescript = new RuleTester({
  languageOptions: { parser: tsParser, ecmaVersion: 'latest', sourceType: 'module' },
})
