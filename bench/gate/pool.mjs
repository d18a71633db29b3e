import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('./worker.mjs', import.meta.url))

/** Worker processes, each busy with one message at a time. A worker that dies is replaced; its message answers `died`. */
export class Pool {
  #argument
  #idle = []
  #waiting = []
  #all = new Set()
  #closing = false

  constructor(adapter, env) {
    this.#argument = JSON.stringify({ adapter, env })
  }

  async start(size) {
    await Promise.all(Array.from({ length: size }, () => this.#spawn()))
  }

  get size() {
    return this.#all.size
  }

  async run(message) {
    const worker = this.#idle.pop() ?? (await new Promise((resolve) => this.#waiting.push(resolve)))
    const { outcome, died } = await this.ask(worker, message)
    if (died) await this.#spawn()
    else this.#free(worker)
    return outcome
  }

  /** Sends one message to each worker. */
  everyone(messageOf) {
    const workers = this.#idle.splice(0)
    return Promise.all(
      workers.map(async (worker, i) => {
        const { outcome } = await this.ask(worker, messageOf(i))
        this.#free(worker)
        return outcome
      }),
    )
  }

  async close() {
    this.#closing = true
    await Promise.all(
      this.#idle.map((worker) =>
        Promise.race([this.ask(worker, { type: 'close' }), new Promise((resolve) => setTimeout(resolve, 2_000))]),
      ),
    )
    for (const worker of this.#all) worker.kill('SIGKILL')
  }

  ask(worker, message) {
    const id = Math.random()
    return new Promise((resolve) => {
      const onMessage = (reply) => {
        if (reply.id !== id) return
        worker.off('exit', onExit)
        worker.off('message', onMessage)
        resolve({ outcome: reply.outcome, died: false })
      }
      const onExit = () => {
        worker.off('message', onMessage)
        resolve({ outcome: { status: 'died' }, died: true })
      }
      worker.on('message', onMessage)
      worker.once('exit', onExit)
      worker.send({ ...message, id }, (error) => {
        if (error !== null) onExit()
      })
    })
  }

  #free(worker) {
    const next = this.#waiting.shift()
    if (next === undefined) this.#idle.push(worker)
    else next(worker)
  }

  #spawn() {
    const worker = fork(file, [this.#argument], { env: { ...process.env, NODE_NO_WARNINGS: '1' } })
    this.#all.add(worker)
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      this.#all.delete(worker)
      const at = this.#idle.indexOf(worker)
      if (at < 0) return
      // A queue's worker may die between two messages.
      this.#idle.splice(at, 1)
      if (!this.#closing) void this.#spawn()
    })
    return new Promise((resolve, reject) => {
      worker.once('message', () => {
        this.#free(worker)
        resolve()
      })
      worker.once('exit', (code) => reject(new Error(`a worker ended with ${code} before it was ready`)))
    })
  }
}
