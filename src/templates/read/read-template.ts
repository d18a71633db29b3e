import type { Root } from 'mdast'
import { offsetIn, type Passage, type ReadTemplate, type TemplateFormat } from '../passage.js'
import { codePassages, shellPassages, splitHeredocs, type PassageContext } from './code.js'
import { dedented } from './dedented.js'
import { frontMatterSteps } from './front-matter-steps.js'
import { blank } from './mask.js'
import { readMarkdown } from './markdown.js'
import { relocate } from './scalar-origin.js'
import { readStructured } from './structured.js'

const codeLine =
  /^\s*(?:\/\/|import\b|export\b|const\b|let\b|var\b|return\b|await\b|if \(|for \(|[}\])]|\?\s*`|\w+:\s*$)|[;{(,]\s*$|=>|^\s*[\w.]+\(|`,?\s*$|^\s*[\w]+(?:\??:\s*)[`'"$\w]+,?$/
const document: PassageContext = { start: 0, leadIn: '', headings: [], block: 0 }

/** The passages and declarations of a template. `tree` is the mdast of a Markdown template that was parsed already. */
export function readTemplate(text: string, format: TemplateFormat, tree?: Root): ReadTemplate {
  switch (format) {
    case 'markdown':
      return withSteps(text, readIndented(text, tree))
    case 'yaml':
      return readOr(text, readStructured(text, false))
    case 'workflow':
      return readStructured(text, true)
    case 'json':
      return readStructured(text, false)
    case 'shell':
      return readShellScript(text)
    case 'string':
      return readStringOrCode(text)
  }
}

/** Markdown whose front matter has a runner carry out steps of its own. */
function withSteps(text: string, read: ReadTemplate): ReadTemplate {
  const { passages, facts } = frontMatterSteps(text)
  return { ...read, passages: [...passages, ...read.passages], facts: [...facts, ...read.facts] }
}

/** As many blanks make a line code in Markdown. */
const codeIndent = 4

/** Markdown, also where a literal or a block indents every line of it. */
function readIndented(text: string, tree?: Root): ReadTemplate {
  const short = dedented(text, codeIndent)
  if (short === undefined) return readMarkdown(text, tree)
  return relocate(readMarkdown(short.text), short.origin)
}

/** YAML that turned out to hold nothing readable may be prose with a colon in its first line. */
function readOr(text: string, read: ReadTemplate): ReadTemplate {
  return read.passages.length + read.facts.length > 0 ? read : readMarkdown(text)
}

/** A script hands its here-documents to an executor and runs the rest; an excerpt without one is the text handed over. */
function readShellScript(text: string): ReadTemplate {
  const { bodies, rest } = splitHeredocs(text)
  const isScript =
    bodies.length > 0 || /^#!/.test(text) || /^\s*(?:set -|export |if \[|for |while |[A-Z_]+=)/m.test(text)
  if (!isScript) return readMarkdown(text)
  const passages = shellPassages(rest, document).map((passage): Passage =>
    passage.role === 'remark' ? { ...passage, role: 'paragraph' } : passage,
  )
  const facts = bodies.map(({ body, start }) => readMarkdown(body, undefined, start))
  return {
    passages: [...passages, ...facts.flatMap((read) => read.passages)].sort((a, b) => a.start - b.start),
    facts: facts.flatMap((read) => read.facts),
  }
}

/** A string cut out of a program may carry lines of the program around it: those are read as code. */
function readStringOrCode(text: string): ReadTemplate {
  let at = 0
  const code: Passage[] = []
  const prose = text
    .split('\n')
    .map((line) => {
      const start = at
      at += line.length + 1
      if (!codeLine.test(line) || /^\s*[-*]\s|^\s*\d+\.\s/.test(line)) return line
      code.push(...codePassages(blank(line, /`[^`]*$/g), { ...document, start }))
      const opened = /[`]\s*([A-Z][^`]*)$/.exec(line)
      return opened === null ? ' '.repeat(line.length) : ' '.repeat(opened.index + 1) + line.slice(opened.index + 1)
    })
    .join('\n')
  const read = readIndented(prose)
  return {
    passages: [...code, ...read.passages].sort((a, b) => offsetIn(a, 0) - offsetIn(b, 0)),
    facts: read.facts,
  }
}
