import { defineConfig } from 'eslint/config'
import eslintPlugin from 'eslint-plugin-eslint-plugin'
import { existsSync } from 'node:fs'
import tseslint from 'typescript-eslint'

/** Our own plugin, once it is built: `npm run build` comes before `npm run lint`. */
const built = new URL('dist/rules/index.js', import.meta.url)
const own = existsSync(built)
  ? [
      {
        files: ['src/**/*.ts', 'gate/src/**/*.ts', 'gate/store-contract/src/**/*.ts', 'rules/**/*.ts'],
        extends: [(await import(built.href)).default.configs.recommended],
      },
    ]
  : []

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', 'fixtures/', 'test/**/fixtures/', 'coverage/'] },
  tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/catalogue/**', '**/test/**', 'bench/**'], rules: { 'max-lines': 'off' } },
  { files: ['rules/**/*.ts'], extends: [eslintPlugin.configs.recommended] },
  own,
)
