import { parentPort } from 'node:worker_threads'
import { factsOfFile } from '../facts-of-file.js'
import type { FoundFile } from '../discover.js'

/** The code of a thread beside the program's own: files in, their facts out, in the same order. */
parentPort?.on('message', (files: readonly FoundFile[]) => parentPort?.postMessage(files.map(factsOfFile)))
