import { setImmediate } from 'node:timers/promises'
import type { FoundFile } from '../discover.js'
import type { factsOfFile, OneFile } from '../facts-of-file.js'
import { startFactsThread, type FactsThread } from './start-facts-thread.js'
import { threadsFor } from './threads-for.js'

/** Characters of source that a thread is given at once: some tens of milliseconds of work. */
const portion = 120_000

/**
 * The facts of each file, in the order of the files. Where there is much to read and a core is free, other threads read
 * some of the files; which of them reads which file changes nothing in the result.
 */
export async function factsOfFiles(
  files: readonly FoundFile[],
  threads = threadsFor(files),
): Promise<readonly OneFile[]> {
  if (files.length === 0) return []
  const made: OneFile[] = []
  const queue = new Queue(files)
  const beside = Array.from({ length: threads }, startFactsThread)
  try {
    // Loaded after the threads were started: they load it at the same time.
    const { factsOfFile } = await import('../facts-of-file.js')
    if (threads === 0) return files.map(factsOfFile)
    await Promise.all([
      readHere({ queue, made, read: factsOfFile }),
      ...beside.flatMap((thread) => [readBeside(thread, queue, made), readBeside(thread, queue, made)]),
    ])
    // What a thread left undone when it broke down.
    return files.map((file, index) => made[index] ?? factsOfFile(file))
  } finally {
    for (const thread of beside) thread.end()
  }
}

/** Files that nobody has taken yet. */
class Queue {
  private next = 0
  private readonly files: readonly FoundFile[]

  constructor(files: readonly FoundFile[]) {
    this.files = files
  }

  /** The next files with about this many characters and the place of the first; null when all are taken. */
  take(characters: number): { readonly from: number; readonly files: readonly FoundFile[] } | null {
    const from = this.next
    for (let length = 0; length < characters && this.next < this.files.length; this.next++)
      length += this.files[this.next]?.text.length ?? 0
    return this.next === from ? null : { from, files: this.files.slice(from, this.next) }
  }
}

async function readHere({
  queue,
  made,
  read,
}: {
  readonly queue: Queue
  readonly made: OneFile[]
  readonly read: typeof factsOfFile
}): Promise<void> {
  for (let taken = queue.take(1); taken !== null; taken = queue.take(1)) {
    for (const [index, file] of taken.files.entries()) made[taken.from + index] = read(file)
    // Answers of the threads are taken in, and they are given more.
    await setImmediate()
  }
}

async function readBeside(thread: FactsThread, queue: Queue, made: OneFile[]): Promise<void> {
  for (let taken = queue.take(portion); taken !== null; taken = queue.take(portion)) {
    const answers = await thread.factsOf(taken.files)
    if (answers === null) return
    for (const [index, answer] of answers.entries()) made[taken.from + index] = answer
  }
}
