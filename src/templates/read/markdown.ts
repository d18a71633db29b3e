import type { Nodes, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Fact, Passage, ReadTemplate } from '../passage.js'
import { onceHeadings } from '../lexicon/noun-phrases.js'
import { closedFences } from './closed-fences.js'
import { codePassages, shellPassages } from './code.js'
import { explainsCommand, isCaption, isCommandRow, isLabelledCode, namesCode } from './caption.js'
import { declaredFragments, readDeclarations } from './declarations.js'
import { blank, ellipsis, maskInline } from './mask.js'
import { spanCommands } from './span-commands.js'

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm)

const promptTitle = /\b(?:prompt|payload|agent instructions|standing order)\b/i

interface Walk {
  readonly source: string
  readonly offset: number
  readonly passages: Passage[]
  readonly facts: Fact[]
  block: number
  headings: { readonly depth: number; readonly text: string }[]
  lastParagraph: string
}

const shellLanguages = /^(?:bash|sh|shell|zsh|console|terminal)$/i
const codeLanguages = /^(?:js|javascript|ts|typescript|python|py|graphql|jsx|tsx)$/i
const commandLine =
  /^\s*(?:\$\s*)?(?:gh|git|curl|uv|python3?|npx|npm|node|bash|sh|openclaw|clawdbot|gog|mail|sendmail|\.\/[\w-]+|[\w./-]+\.(?:sh|py))\s/m

/**
 * Reads Markdown with or without front matter, and excerpts whose front matter lost its fences.
 *
 * @param tree the document's mdast, when the caller has parsed it already
 * @param offset where `source` begins in the document that positions refer to
 */
export function readMarkdown(source: string, tree?: Root, offset = 0): ReadTemplate {
  const fragments = declaredFragments(
    source.includes('\n[') || source.includes('\n…') ? blank(closedFences(source), ellipsis) : source,
    offset,
  )
  const walk: Walk = {
    source: fragments.masked,
    offset,
    passages: [],
    facts: [...fragments.facts],
    block: 0,
    headings: [],
    lastParagraph: '',
  }
  const reuse = tree !== undefined && fragments.masked === source
  const root = reuse ? tree : parser.parse(fragments.masked)
  for (const [at, node] of root.children.entries()) readBlock(walk, node, '', root.children[at + 1])
  return { passages: walk.passages, facts: walk.facts }
}

function readBlock(walk: Walk, node: RootContent, leadIn: string, next?: RootContent): void {
  switch (node.type) {
    case 'yaml':
      walk.facts.push(
        ...readDeclarations(
          node.value,
          walk.offset + start(node) + walk.source.slice(start(node), end(node)).indexOf(node.value),
        ).facts,
      )
      break
    case 'heading':
      readHeading(walk, node, next)
      break
    case 'paragraph':
      walk.block += 1
      walk.lastParagraph = prose(walk, node, isCaption(rawOf(walk, node), next) ? 'caption' : 'paragraph', leadIn)
      break
    case 'list':
      readList(walk, node, walk.lastParagraph || leadIn || (walk.headings.at(-1)?.text ?? ''))
      walk.lastParagraph = ''
      break
    case 'blockquote':
      for (const [at, child] of node.children.entries()) readBlock(walk, child, leadIn, node.children[at + 1])
      break
    case 'table':
      walk.block += 1
      for (const [at, row] of node.children.entries())
        prose(walk, row, at === 0 || isCommandRow(rawOf(walk, row)) ? 'caption' : 'item', walk.lastParagraph)
      break
    case 'code':
      readCode(walk, node)
      break
    default:
      break
  }
}

function readHeading(walk: Walk, node: Extract<RootContent, { type: 'heading' }>, next?: RootContent): void {
  walk.block += 1
  walk.headings = walk.headings.filter(({ depth }) => depth < node.depth)
  const text = prose(walk, node, namesCode(rawOf(walk, node), next) ? 'title-of-code' : 'heading', '')
  walk.headings.push({ depth: node.depth, text })
  walk.lastParagraph = ''
}

function readList(walk: Walk, list: Extract<RootContent, { type: 'list' }>, leadIn: string): void {
  for (const item of list.children) {
    if (list.ordered) walk.block += 1
    let own = leadIn
    for (const [at, child] of item.children.entries()) {
      if (child.type === 'paragraph')
        own = prose(
          walk,
          child,
          explainsCommand(rawOf(walk, child))
            ? 'remark'
            : list.ordered !== true && isLabelledCode(rawOf(walk, child), item.children[at + 1])
              ? 'caption'
              : 'item',
          leadIn,
        )
      else if (child.type === 'list') readList(walk, child, own)
      else readBlock(walk, child, own)
    }
  }
  walk.block += 1
}

function readCode(walk: Walk, node: Extract<RootContent, { type: 'code' }>): void {
  const language = node.lang ?? ''
  const from = start(node)
  const raw = blank(walk.source.slice(from, end(node)), /^[ \t]*(?:`{3,}|~{3,}).*$/gm)
  const context = {
    start: walk.offset + from,
    leadIn: walk.lastParagraph,
    headings: walk.headings.map(({ text }) => text),
    block: walk.block,
  }
  if (handsOver(walk, node))
    walk.passages.push(
      ...readMarkdown(node.value, undefined, walk.offset + walk.source.indexOf(node.value, from)).passages,
    )
  else if (shellLanguages.test(language) || (language === '' && commandLine.test(raw)))
    walk.passages.push(...shellPassages(raw, context))
  else if (codeLanguages.test(language)) walk.passages.push(...codePassages(raw, context))
}

/** Is the block a prompt that is handed over as it stands: below "Cron payload (copy this)" or "System prompt:"? */
function handsOver(walk: Walk, { lang, value, position }: Extract<RootContent, { type: 'code' }>): boolean {
  return (
    /^(?:|te?xt|markdown|md|prompt)$/i.test(lang ?? '') &&
    value.includes('\n') &&
    (promptTitle.test(`${walk.headings.at(-1)?.text ?? ''}\n${walk.lastParagraph}`) ||
      isTheText(walk, { lang, value })) &&
    walk.source.includes(value) &&
    position !== undefined
  )
}

/** A file or an excerpt that is one block of Markdown and little else: the block is the template. */
function isTheText(
  walk: Walk,
  { lang, value }: Pick<Extract<RootContent, { type: 'code' }>, 'lang' | 'value'>,
): boolean {
  return /^(?:markdown|md)$/i.test(lang ?? '') && value.length > walk.source.trim().length * 0.8
}

/** The end of a list's last item where a line at the margin begins anew below it. */
const belowItem = /(?<=[^.,;:\s])\n(?=[A-Z][a-z]+ [a-z])/g

function prose(walk: Walk, node: Nodes, said: Passage['role'] | 'title-of-code', leadIn: string): string {
  const role = said === 'title-of-code' ? 'caption' : said
  const from = start(node)
  const raw = walk.source.slice(from, end(node))
  const text =
    said === 'heading' || said === 'title-of-code'
      ? blank(maskInline(raw), /^#{1,6}|#+\s*$|^[=-]+\s*$/gm)
      : maskInline(
          node.type === 'tableRow' ? raw.replace(/\|/g, ';') : said === 'item' ? raw.replace(belowItem, ';') : raw,
        )
  walk.passages.push(
    ...spanCommands(raw).map(({ text: command, at }): Passage => ({
      kind: 'command',
      role,
      text: command,
      start: walk.offset + from + at,
      leadIn,
      headings: walk.headings.map((heading) => heading.text),
      block: walk.block,
    })),
  )
  walk.passages.push({
    kind: 'prose',
    role:
      role !== 'heading' && walk.headings.some((heading) => heading.depth > 1 && onceHeadings.test(heading.text))
        ? 'caption'
        : role,
    text,
    start: walk.offset + from,
    leadIn,
    headings: walk.headings.map((heading) => heading.text),
    block: walk.block,
  })
  return text.trim()
}

const rawOf = (walk: Walk, node: Nodes): string => walk.source.slice(start(node), end(node))
const start = (node: Nodes): number => node.position?.start.offset ?? 0
const end = (node: Nodes): number => node.position?.end.offset ?? 0
