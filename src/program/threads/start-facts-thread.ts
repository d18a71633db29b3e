import { Worker } from 'node:worker_threads'
import type { FoundFile } from '../discover.js'
import type { OneFile } from '../facts-of-file.js'

/** Young objects of a thread: most of what it makes is trees that are dropped after each file, which costs less with room. */
const youngMegabytes = 64

export interface FactsThread {
  /** Facts of these files, in their order; null when the thread cannot say, and then it never can again. */
  factsOf(files: readonly FoundFile[]): Promise<readonly OneFile[] | null>
  end(): void
}

/** Starts a thread that reads files beside this one. Never throws: a thread that cannot run answers null. */
export function startFactsThread(): FactsThread {
  let answer: ((made: readonly OneFile[] | null) => void)[] = []
  let worker: Worker | null = null
  const stop = (): void => {
    worker = null
    for (const each of answer) each(null)
    answer = []
  }
  try {
    worker = new Worker(new URL('./facts-thread.js', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
      stdout: true,
      stderr: true,
    })
    worker.on('message', (made: readonly OneFile[]) => answer.shift()?.(made))
    worker.on('error', stop)
    worker.on('messageerror', stop)
    worker.on('exit', stop)
  } catch {
    stop()
  }
  return {
    factsOf: (files) =>
      new Promise((resolve) => {
        if (worker === null) return resolve(null)
        answer.push(resolve)
        worker.postMessage(files)
      }),
    end: () => {
      void worker?.terminate()
      stop()
    },
  }
}
