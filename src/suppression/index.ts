export { applySuppressions } from './apply-suppressions.js'
export { parseAllow, type ParsedAllow } from './parse-allow.js'
export { parseEslintDisable } from './parse-eslint-disable.js'
export type { CommentsByFile, SourceComment } from './source-comment.js'
