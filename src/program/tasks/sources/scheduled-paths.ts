import { parse } from 'jsonc-parser'
import type { TaskSources } from '../task-sources.js'

/** The routes that `vercel.json` calls on a schedule, as patterns over their addresses. */
export function scheduledPaths({ list, aside }: Pick<TaskSources, 'list' | 'aside'>): RegExp[] {
  return list(/(?:^|\/)vercel\.json$/).flatMap((file) => {
    const read = aside(file)
    const { crons } = readJson('text' in read ? read.text : '') as { readonly crons?: unknown }
    if (!Array.isArray(crons)) return []
    return (crons as readonly { readonly path?: unknown }[]).flatMap(({ path }) =>
      typeof path === 'string' ? [patternOf(path)] : [],
    )
  })
}

function readJson(text: string): object {
  return (parse(text) as object | undefined) ?? {}
}

function patternOf(path: string): RegExp {
  const plain = path.replace(/[?#].*$/, '').replace(/\/$/, '')
  return new RegExp(`^/?${plain.replace(/^\//, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
}
