import { spawn, type ChildProcess } from 'node:child_process'

export type Ended =
  | { readonly kind: 'exit'; readonly code: number; readonly output: string }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals; readonly why: string }
  | { readonly kind: 'not-started'; readonly found: boolean; readonly why: string }

export interface ChildOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** At its abort the child gets SIGTERM and five seconds later SIGKILL. */
  readonly signal: AbortSignal
  /** Keep stdout instead of passing it through. */
  readonly capture?: boolean
  /** Text for its stdin; without it the child shares ours. */
  readonly input?: string
}

const millisecondsUntilKill = 5_000
const passedOn: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program without a shell and waits for its end. Signals that reach this process go to the child, which decides. */
export async function runChild(argv: readonly string[], options: ChildOptions): Promise<Ended> {
  const [program, ...args] = argv
  if (program === undefined) return { kind: 'not-started', found: false, why: 'no command was given' }
  const child = spawn(program, args, {
    env: definedOf(options.env),
    stdio: [options.input === undefined ? 'inherit' : 'pipe', options.capture === true ? 'pipe' : 'inherit', 'inherit'],
  })
  const passOn = (name: NodeJS.Signals) => void child.kill(name)
  for (const name of passedOn) process.on(name, passOn)
  try {
    return await endOf(child, options)
  } finally {
    for (const name of passedOn) process.off(name, passOn)
  }
}

function endOf(child: ChildProcess, { signal, input }: ChildOptions): Promise<Ended> {
  let output = ''
  let killer: NodeJS.Timeout | undefined
  const stop = () => {
    child.kill('SIGTERM')
    killer = setTimeout(() => child.kill('SIGKILL'), millisecondsUntilKill)
  }
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop, { once: true })
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  // A child that does not read its input closes the pipe; its exit code tells more than the write error.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input)
  return new Promise<Ended>((done) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      done({ kind: 'not-started', found: error.code !== 'ENOENT', why: error.message }),
    )
    child.once('close', (code, name) =>
      done(
        code === null
          ? { kind: 'signal', signal: name ?? 'SIGKILL', why: `signal ${name ?? 'SIGKILL'}` }
          : { kind: 'exit', code, output },
      ),
    )
  }).finally(() => {
    clearTimeout(killer)
    signal.removeEventListener('abort', stop)
  })
}

function definedOf(env: ChildOptions['env']): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
