import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { bin } from './run-bin.js'

/** Why no terminal can be had, as a suffix of a test's name; null where the `script` of util-linux makes one. */
export const terminalMissing = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '')
  ? null
  : ' (skipped: needs the program script of util-linux)'

/** Runs the command at a pseudo terminal. Each question that is printed gets the keys of the first of `answers` that it ends with. */
export async function runAtTerminal(
  words: readonly string[],
  { cwd, answers }: { readonly cwd: string; readonly answers: Readonly<Record<string, string>> },
): Promise<{ readonly code: number | null; readonly out: string }> {
  const command = [process.execPath, bin, ...words].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let out = ''
  let answered = 0
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString()
    // The terminal repeats a line with control sequences that place the cursor.
    const shown = out.slice(answered).replace(/\u001B\[[\d;?]*[A-Za-z]/g, '')
    const keys = Object.entries(answers).find(([question]) => shown.endsWith(question))?.[1]
    if (keys === undefined) return
    answered = out.length
    child.stdin.write(keys)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out: out.replaceAll('\r', '') }
}
