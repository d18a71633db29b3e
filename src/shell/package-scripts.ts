import { isMap, isScalar, parseDocument } from 'yaml'
import { positionsOf } from '../result/position.js'
import { plainSource, type FileScripts, type ShellSource } from './shell-source.js'
import { yamlScalarText } from './yaml-scalar-text.js'

/** The scripts of a package.json. JSON is read as YAML 1.2, of which it is a part, because that parser keeps positions. */
export function packageScripts(text: string): FileScripts {
  const positionOf = positionsOf(text)
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false })
  const problems = document.errors.map((error) => ({ line: positionOf(error.pos[0]).line, message: error.message }))
  const scripts = isMap(document.contents) ? document.contents.get('scripts', true) : undefined
  if (!isMap(scripts)) return { sources: [], skipped: [], problems }
  const sources = scripts.items.flatMap(({ key, value }): ShellSource[] => {
    const script = isScalar(value) ? yamlScalarText(value, { text, positionOf }) : null
    if (!script || !isScalar(key)) return []
    const name = String(key.value)
    return [
      plainSource(script, {
        name,
        triggers: [
          {
            kind: 'cli',
            name: `package script ${name}`,
            line: positionOf(key.range?.[0] ?? 0).line,
            delivery: 'Runs whenever somebody or a pipeline calls it.',
          },
        ],
      }),
    ]
  })
  return { sources, skipped: [], problems }
}
