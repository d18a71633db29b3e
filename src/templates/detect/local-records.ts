import { fileablePlaces, fileableRecords } from '../lexicon/local-records.js'
import { singular } from './tokens.js'

/** What a template keeps as files of the workspace: its "tickets" or its "board" are nobody else's. */
export interface LocalRecords {
  /** Record nouns, singular. */
  readonly records: ReadonlySet<string>
  /** Place nouns, singular. */
  readonly places: ReadonlySet<string>
}

const path = /(?<![\w:/.@-])(\.{0,2}[\w-]+(?:\/[\w.{}<>[\]$*-]+)+\/?)/g
const fileName = /\.(?:md|mdx|ya?ml|json|jsonl|txt|toml)$/

/**
 * Folders of workspace paths that carry a record's name: `.plan/tickets/T-1.yaml`, `.team/board/`.
 * A path counts when it begins with a dot or ends in a text file; addresses of an API do not.
 */
export function localRecords(text: string): LocalRecords {
  const records = new Set<string>()
  const places = new Set<string>()
  for (const [, found = ''] of text.matchAll(path)) {
    if (found.startsWith('.github/') || !(found.startsWith('.') || fileName.test(found))) continue
    for (const folder of found.toLowerCase().split('/').slice(0, -1)) {
      const noun = singular(folder.replace(/^[._]+/, ''))
      if (fileableRecords.has(noun)) records.add(noun)
      if (fileablePlaces.has(noun)) places.add(noun)
    }
  }
  return { records, places }
}
