import { parse, type Statement } from 'luaparse'

/** Reads a script; null where it is none. */
export function parseLua(script: string): readonly Statement[] | null {
  try {
    // The parser takes characters for bytes; what a text of another script says decides nothing.
    const bytes = script.replace(/[\u0080-\uffff]/g, '?')
    return parse(bytes, { luaVersion: '5.1', encodingMode: 'pseudo-latin1', comments: false }).body
  } catch {
    return null
  }
}
