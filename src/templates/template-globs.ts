/**
 * Files that may hold templates; what they hold decides. Strings in programs are not read here: see
 * `templateStrings` of the analysis.
 */
export const templateGlobs: readonly string[] = [
  '**/*.md',
  '**/*.mdx',
  '**/*.prompt',
  '**/*.yml',
  '**/*.yaml',
  '**/*.json',
  '**/*.sh',
  '**/*.bash',
]
