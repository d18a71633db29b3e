import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './built-plugin.js'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** A language server on the other end of stdio: requests out, answers in, and the server's own requests answered. */
export interface LanguageServer {
  request<Result>(method: string, params: unknown): Promise<Result>
  notify(method: string, params: unknown): void
  stop(): Promise<void>
}

/** Starts the ESLint server of the editor; `answer` gives the results of its requests. */
export function startEslintServer(answer: (method: string, params: unknown) => unknown): LanguageServer {
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  )
  const open = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const receive = (message: Message): void => {
    if (message.method !== undefined) {
      if (message.id !== undefined) send({ id: message.id, result: answer(message.method, message.params) ?? null })
      return
    }
    const waiting = open.get(message.id ?? -1)
    if (message.error) waiting?.reject(new Error(message.error.message))
    else waiting?.resolve(message.result)
  }
  let buffer = Buffer.alloc(0)
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (let body = takeBody(); body !== null; body = takeBody()) receive(JSON.parse(body) as Message)
  })
  const takeBody = (): string | null => {
    const head = buffer.indexOf('\r\n\r\n')
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(head, 0)).toString())?.[1] ?? NaN)
    if (head < 0 || buffer.length < head + 4 + length) return null
    const body = buffer.subarray(head + 4, head + 4 + length).toString()
    buffer = buffer.subarray(head + 4 + length)
    return body
  }
  let last = 0
  return {
    request: <Result>(method: string, params: unknown) =>
      new Promise<Result>((resolve, reject) => {
        const id = ++last
        open.set(id, { resolve: (result) => resolve(result as Result), reject })
        void ended.then(() => reject(new Error(`The language server ended before it answered ${method}.`)))
        send({ id, method, params })
      }),
    notify: (method, params) => send({ method, params }),
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
