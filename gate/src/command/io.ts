/** What the command reads and writes; replaced in tests. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Epoch milliseconds. */
  now(): number
  /** One line on stdout. */
  out(line: string): void
  /** One line on stderr. */
  err(line: string): void
}

export function processIo(): Io {
  return {
    env: process.env,
    cwd: process.cwd(),
    now: () => Date.now(),
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
  }
}
