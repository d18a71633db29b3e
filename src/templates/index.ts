export { inspectTemplate, type InspectOptions } from './inspect-template.js'
export type { TemplateEffect, TemplateSpan, TemplateSync, TemplateVerdict } from './template-verdict.js'
export type { TemplateFormat } from './passage.js'
