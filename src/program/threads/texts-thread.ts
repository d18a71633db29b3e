import { parentPort, workerData } from 'node:worker_threads'
import { judgeTexts, type AskedTexts } from './judge-texts.js'

/** The code of a thread that judges scripts and templates while programs are judged, and ends. */
parentPort?.postMessage(judgeTexts(workerData as AskedTexts))
