/**
 * A stretch of a template that is judged as one: a paragraph, a list item, a heading, a block of commands.
 * `text` has the length of the source between `start` and `start + text.length`: markup and escapes are
 * blanked with spaces, so that every index in it is an index in the source.
 */
export interface Passage {
  readonly kind: 'prose' | 'command' | 'code'
  readonly role: 'heading' | 'paragraph' | 'item' | 'title' | 'scalar' | 'remark' | 'caption'
  readonly text: string
  readonly start: number
  /** From an index of the text that was read (`start` + index) to an offset of the document; absent: the same. */
  readonly origin?: (index: number) => number
  /** What introduces this passage: the paragraph above a list, the item above a nested item. */
  readonly leadIn: string
  /** Headings above, outermost first. */
  readonly headings: readonly string[]
  /** Counts list and section blocks: passages of one step share it. */
  readonly block: number
}

/** An effect or a sync step that the structure declares, outside the prose. */
export interface Fact {
  readonly kind: 'effect' | 'sync' | 'store-read' | 'store-write' | 'schedule' | 'no-effects' | 'local-tools' | 'import'
  readonly means: 'declared' | 'action' | 'node'
  readonly start: number
  readonly end: number
  readonly words: string
}

/** A template, read: in execution order as far as its form tells. */
export interface ReadTemplate {
  readonly passages: readonly Passage[]
  readonly facts: readonly Fact[]
  readonly problem?: string
}

export type TemplateFormat = 'markdown' | 'yaml' | 'workflow' | 'json' | 'string' | 'shell'

/** The offset in the document of an index in a passage's text. */
export function offsetIn(passage: Passage, index: number): number {
  return passage.origin === undefined ? passage.start + index : passage.origin(passage.start + index)
}
