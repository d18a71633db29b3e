import { singular } from './tokens.js'

const sought =
  /\b(?:whether|if|for|is there|are there)\s+(?:there (?:is|are)\s+)?(?:already\s+)?(?:an?|any|no|the|existing|open)\s+(?:(?:existing|open|similar|matching|tracking|draft|such|previous|earlier)\s+)*(pull request|pr|[a-z]+)\b(?!\s+(?:file|template|label|list|body|title|page|branch|folder|number|form)s?\b)/gi

const records = /^(?:pull request|issue|pr|ticket|discussion|event|card|alert|incident)$/

/** The record whose existence a text asks for: what "create one" and "open it" stand for behind it. */
export function soughtRecord(text: string): string | undefined {
  return [...text.matchAll(sought)]
    .map(([, noun = '']) => (/^pull/i.test(noun) ? 'pull request' : singular(noun.toLowerCase())))
    .findLast((noun) => records.test(noun))
}
