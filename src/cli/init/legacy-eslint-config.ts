const names = ['', '.js', '.cjs', '.yaml', '.yml', '.json'].map((ending) => `.eslintrc${ending}`)

/**
 * The configuration in ESLint's old format. ESLint 8.57 and later read an `eslint.config.js` instead of it as soon as
 * there is one, so that writing one would switch all its rules off.
 */
export function legacyEslintConfig(read: (path: string) => string | null): string | null {
  if (read('package.json')?.includes('"eslintConfig"') === true) return 'package.json'
  return names.find((name) => read(name) !== null) ?? null
}
