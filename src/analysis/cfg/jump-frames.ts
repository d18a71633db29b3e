import { FlowGraph } from './flow-graph.js'

export type JumpKind = 'break' | 'continue' | 'return'

interface LoopFrame {
  readonly kind: 'loop'
  readonly labels: readonly string[]
  readonly breakTo: number
  readonly continueTo: number
}
interface BreakableFrame {
  readonly kind: 'breakable'
  readonly labels: readonly string[]
  readonly breakTo: number
  readonly unlabelled: boolean
}
interface CatchFrame {
  readonly kind: 'catch'
  readonly handler: number
}
interface FinallyFrame {
  readonly kind: 'finally'
  readonly pending: Map<string, PendingJump>
}
interface FunctionFrame {
  readonly kind: 'function'
  readonly returnTo: number
  readonly swallows: boolean
}
export type Frame = LoopFrame | BreakableFrame | CatchFrame | FinallyFrame | FunctionFrame

/** A way out of a `try` that has to run `finally` first. */
interface PendingJump {
  readonly entry: number
  readonly resume: () => void
}

/**
 * Where the statements under construction continue, and where `break`, `continue`, `return` and exceptions lead
 * from here. A jump out of a `try` with `finally` stops at the frame of the `finally` and is resumed after a copy
 * of its body, so that ways which do not meet in the program do not meet in the graph.
 */
export class JumpFrames {
  readonly graph = new FlowGraph()
  current: number
  private readonly frames: Frame[] = []

  constructor() {
    this.current = this.graph.entry
  }

  within(frame: Frame, build: () => void): void {
    this.frames.push(frame)
    build()
    this.frames.pop()
  }

  /** Goes on in a block that nothing leads to. */
  dead(): void {
    this.current = this.graph.block()
  }

  join(...open: readonly number[]): void {
    const after = this.graph.block()
    for (const block of open) this.graph.connect(block, after)
    this.current = after
  }

  jump(kind: JumpKind, label?: string): void {
    this.leave(
      `${kind} ${label ?? ''}`,
      (frame) => targetOf(frame, kind, label),
      () => this.jump(kind, label),
      this.graph.returned,
    )
  }

  /** An exception that is certain, such as `throw`. */
  raise(): void {
    const swallowing = this.frames.findLast((frame) => frame.kind === 'function' || frame.kind === 'catch')
    if (swallowing?.kind === 'function' && swallowing.swallows) this.graph.connect(this.current, swallowing.returnTo)
    this.leave(
      'exception',
      (frame) => (frame.kind === 'catch' ? frame.handler : undefined),
      () => this.raise(),
      this.graph.thrown,
    )
  }

  /** Whether an exception here stays inside the function. */
  get guarded(): boolean {
    return this.frames.some((frame) => frame.kind === 'catch' || frame.kind === 'finally')
  }

  private leave(key: string, target: (frame: Frame) => number | undefined, resume: () => void, outside: number): void {
    for (const frame of this.frames.toReversed()) {
      const found = target(frame)
      if (found !== undefined) {
        this.graph.connect(this.current, found)
        return this.dead()
      }
      if (frame.kind !== 'finally') continue
      const pending = frame.pending.get(key) ?? { entry: this.graph.block(), resume }
      frame.pending.set(key, pending)
      this.graph.connect(this.current, pending.entry)
      return this.dead()
    }
    this.graph.connect(this.current, outside)
    this.dead()
  }
}

function targetOf(frame: Frame, kind: JumpKind, label: string | undefined): number | undefined {
  if (kind === 'return') return frame.kind === 'function' ? frame.returnTo : undefined
  if (frame.kind !== 'loop' && frame.kind !== 'breakable') return undefined
  const named =
    label === undefined ? frame.kind === 'loop' || (frame.unlabelled && kind === 'break') : frame.labels.includes(label)
  if (!named) return undefined
  if (kind === 'break') return frame.breakTo
  return frame.kind === 'loop' ? frame.continueTo : undefined
}
