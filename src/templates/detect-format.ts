import type { TemplateFormat } from './passage.js'

const workflowLine = /^[ \t]*-?[ \t]*(?:jobs|runs-on|uses|workflow_dispatch|repository_dispatch|run):/m
const yamlLine = /^[ \t]*(?:-[ \t]+)?["']?[A-Za-z_][\w.-]*["']?[ \t]*:(?:[ \t]|$)/
const codeLine =
  /^\s*(?:import |export |const |let |await |return |if \(|\/\/|\}|\w+(?:\.\w+)+\()|[;{]\s*$|^\s*\w+:\s*`/

/**
 * The format of a template: what was said, unless the text contradicts it (prose that was cut out of a JSON
 * file is no JSON), or what the text looks like.
 */
export function detectFormat(text: string, said?: string): TemplateFormat {
  const trimmed = text.trim()
  if (
    /^[[{]/.test(trimmed) &&
    (said === undefined || /json/.test(said)) &&
    !/^\[[^\]"{]*\]\s*[A-Za-z#]|^\[(?:…|\.\.\.)\]/.test(trimmed)
  )
    return 'json'
  if (said !== undefined && /shell|heredoc|^sh$|bash/.test(said)) return 'shell'
  if (/^#!.*sh\b/.test(trimmed)) return 'shell'
  if (said !== undefined && /string|^[jt]sx?$/.test(said)) return 'string'
  if (said === 'markdown' || said === 'md') return 'markdown'
  if (said !== undefined && /workflow|^ya?ml$/.test(said) && isMostlyYaml(trimmed.replace(/^[ \t]*#.*$/gm, '')))
    return workflowLine.test(text) ? 'workflow' : 'yaml'
  if (isMostlyYaml(trimmed)) return workflowLine.test(text) ? 'workflow' : 'yaml'
  return looksLikeCode(trimmed) ? 'string' : 'markdown'
}

/** Does most of the text consist of `key: value` lines and what is indented below them? */
function isMostlyYaml(text: string): boolean {
  if (/^---\r?\n[\s\S]*?\n---\r?\n\s*\S/.test(text) || (/^#{1,6} \S/m.test(text) && !/^\s*[\w-]+:/.test(text)))
    return false
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*(?:#|\[…\]|…)/.test(line))
  const first = lines[0] ?? ''
  const below = lines.filter((line) => yamlLine.test(line) || /^\s+\S/.test(line)).length
  return (
    yamlLine.test(first) &&
    !/^[A-Z][\w ]*:\s+\S+\s+\S+\s+\S+/.test(first) &&
    below / lines.length > 0.8 &&
    lines.length > 1
  )
}

/** Does much of the text consist of lines of a program? */
export function looksLikeCode(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const code = lines.filter((line) => codeLine.test(line)).length
  return code > 1 && code / lines.length > 0.3
}
