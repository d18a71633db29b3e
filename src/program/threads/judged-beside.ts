import { Worker } from 'node:worker_threads'
import type { AskedTexts, JudgedTexts } from './judge-texts.js'

/** Scripts and templates judged by another thread. Never rejects: null where that cannot run. */
export function judgedBeside(asked: AskedTexts): Promise<JudgedTexts | null> {
  return new Promise((resolve) => {
    const fail = (): void => resolve(null)
    try {
      const worker = new Worker(new URL('./texts-thread.js', import.meta.url), {
        workerData: asked,
        execArgv: [],
        stdout: true,
        stderr: true,
      })
      worker.on('message', (judged: JudgedTexts) => resolve(judged))
      worker.on('error', fail)
      worker.on('messageerror', fail)
      worker.on('exit', fail)
    } catch {
      fail()
    }
  })
}
