import type { TSESTree } from '@typescript-eslint/types'
import type { GuardKind, GuardQuality } from '../../result/coverage-report.js'
import type { SourceFile } from '../../syntax/source-file.js'
import type { Origin } from '../origin.js'
import type { FunctionGuards } from './function-guards.js'
import type { Reset } from './reset-of.js'
import type { SqlFunctionClaim } from './sql-function-claim.js'
import type { Value } from './value.js'

/** Where a provider or a queue takes a key; `property` is a dotted path, through `headers.` and JSON bodies too. */
export interface KeyPlace {
  readonly argument: number
  readonly property?: string
}

/** What the catalogue says about the keys of one send call. */
export interface ProviderKeys {
  readonly provider: string
  readonly support: 'effective' | 'partial' | 'ignored' | 'retries-only' | 'none' | 'unknown'
  readonly parameters: readonly KeyPlace[]
  /** Milliseconds for which the provider remembers a key. */
  readonly window?: number
}

/** What the catalogue says about the keys of a call that enqueues a job. */
export interface JobKeys {
  readonly queue: string
  readonly places: readonly (KeyPlace & {
    /** Milliseconds for which the queue remembers the key. */
    readonly window?: number
  })[]
}

/**
 * What a call of a first-party function says about a claim inside it. Plain data: the link step stores it with the
 * function and hands it back through `summaryOf` wherever the function is called.
 */
export interface DerivedGuard {
  /** A claim in the function decides what it returns: these are the values after winning and after losing it. `keys` are the parameters that the claim is made with. */
  readonly claim?: {
    readonly kind: GuardKind
    readonly quality: GuardQuality
    readonly win: readonly Value[]
    readonly lose: readonly Value[]
    /** The loser of the claim gets an exception instead of a value. */
    readonly loserThrows: boolean
    /** The function returns a promise. */
    readonly asynchronous: boolean
    /** The claim holds only if the table has a unique index over these columns. */
    readonly needsUnique?: UniqueNeed & { readonly confirmedBy: Confirmation }
    /** The words that a statement on rows writes; see `Claim`. */
    readonly row?: readonly string[]
    /** Milliseconds after which the claim is forgotten. */
    readonly window?: number
    readonly keys: readonly KeyPlace[]
    /** What holds the claim, where it is known. */
    readonly holding?: Holding
    /** The claim is a lease of a row of this table: whoever wins has to mark what is done. */
    readonly lease?: string
    readonly line: number
    readonly why: string
  }
  /** The function calls the parameter with this index only behind a guard. */
  readonly callback?: KeyPlace & {
    readonly keys: readonly KeyPlace[]
    readonly kind: GuardKind
    readonly quality: GuardQuality
    /** A failure of the callback gives the claim back. */
    readonly isGivenBack?: true
    readonly line: number
    readonly why: string
  }
  /** The function hands a parameter on as the idempotency key of its sends. */
  readonly key?: KeyPlace & {
    readonly kind: 'provider-key' | 'job-key'
    /** Others of its sends do not get it: an alert beside the mail. */
    readonly some?: true
    readonly line: number
  }
  /** The function runs the SQL text that it is handed: what it gives after a statement touched a row, and after it touched none, with and without `RETURNING`. */
  readonly statement?: {
    readonly returning: { readonly win: readonly Value[]; readonly lose: readonly Value[] }
    readonly counting: { readonly win: readonly Value[]; readonly lose: readonly Value[] }
    readonly line: number
  }
  /** The function gives claims back. */
  readonly releases?: { readonly given: readonly GivenBack[]; readonly line: number }
}

/** What holds a claim: the key that it wrote, as `KeyPattern` says it, or the column of a row that it set. */
export type Holding =
  | { readonly pattern: string }
  | {
      readonly table: string
      readonly column: string
      /** The texts that give it back, as null and false do. */
      readonly asked: readonly string[]
      /** The other columns that its condition names. */
      readonly conditions: readonly string[]
    }

/** What is given back: a key that is removed, with the parameters that it is made of, or columns that are set. */
export type GivenBack =
  | { readonly pattern: string; readonly keys: readonly KeyPlace[] }
  | {
      readonly table: string
      readonly columns: readonly { readonly column: string; readonly value?: string | null | false }[]
    }

/** What in the code around an insert confirms that a second one fails; see `Claim`. */
export type Confirmation = 'catch' | 'duplicate' | 'never'

/** The parts of a derived guard, each by itself. */
export type DerivedParts = { readonly [Part in keyof DerivedGuard]-?: NonNullable<DerivedGuard[Part]> }

/** The same as told to whoever calls the function: where in its file the guard stands is not his business. */
export type CalledParts = { readonly [Part in keyof DerivedParts]: Omit<DerivedParts[Part], 'line'> }

export type CalledGuard = { readonly [Part in keyof CalledParts]?: CalledParts[Part] | undefined }

export interface UniqueNeed {
  readonly table: string
  readonly columns: readonly string[]
  /** All columns that the insert sets, where they are all in sight. */
  readonly written?: readonly string[]
  /** The columns in which a second call may write the same again; null or absent where not all of them are in sight. */
  readonly repeatable?: readonly string[] | null
  /** A row whose primary key is there already is changed, and the second call fails only under another key. */
  readonly updatesById?: true
}

/** What guards are told about the world around one file. */
export interface GuardContext {
  readonly source: SourceFile
  /** Tests that are known to come out as false in the pass that is looked at. */
  readonly isFalse?: (test: TSESTree.Node) => boolean
  /** The origin of an expression, as far as its file shows; see `src/analysis/origin.ts`. The audit does not tell offsets here: see `withoutPlaces`. */
  readonly originOf?: (node: TSESTree.Node) => Origin
  /** The derived guard of the first-party function that this call reaches. */
  readonly summaryOf?: (call: TSESTree.CallExpression) => CalledGuard | null
  /** Argument index of the callback that a configured gate runs at most once, or null when the call is no gate. */
  readonly gateOf?: (call: TSESTree.CallExpression) => number | null
  /** Catalogue data about the keys that this send call takes. */
  readonly keysOf?: (call: TSESTree.CallExpression) => ProviderKeys | null
  /** Unique keys of a table or model, as lists of columns without generated ids, marked as `UniqueKeys` says; null when the table is not known. See `schema/`. */
  readonly uniqueKeysOf?: (table: string) => readonly (readonly string[])[] | null
  /** The claim that a function of the database makes, by its name in lower case; null where no migration declares one. */
  readonly sqlFunctionOf?: (name: string) => SqlFunctionClaim | null
  /** Whether anything in the checkout may set a property of this name; absent where only one file is known. */
  readonly isSet?: (name: string) => boolean
  /** The statements of the program that move every row of a table from one state to another; absent where only one file is known. */
  readonly resetsOf?: (table: string) => readonly Reset[]
  /** Milliseconds between two runs of the trigger, where it is a schedule: a shorter window is a defect. */
  readonly period?: number
  /** The same, where it differs from function to function: asked for the call that is protected. */
  readonly periodAt?: (target: TSESTree.Node) => number | null
  /** Where the queue takes a key, for a call that enqueues a job; null when the call is none that is known. */
  readonly jobKeysOf?: (call: TSESTree.CallExpression) => JobKeys | null
  /** Wraps what is made once and used for many answers, so that whoever answers can tell which of them rest on what it asked. */
  readonly shared?: <Value>(make: () => Value) => () => Value
}

/** A guard in one function, as found. Plain data: store it with the function and the target. */
export interface FoundGuard {
  readonly kind: GuardKind
  readonly quality: GuardQuality
  /** Of the file given in the context; 1-based. */
  readonly line: number
  /** Start offset of the deciding expression. */
  readonly at: number
  /** One or two full sentences. */
  readonly why: string
  /** The state that is read or written, for joining reads and writes of the whole program: columns, or a key. */
  readonly state?: readonly string[]
  /** Recognises what one job does again: where every enqueue of the job has a key of its own, nothing is sent twice. */
  readonly perJob?: true
  /** The key is this parameter of the called function, which hands it to some of its sends only. Says nothing about the others. */
  readonly partly?: KeyPlace
  /** Says something only where no other guard of the target works. */
  readonly alone?: true
  /** The key comes from a parameter of the enclosing function: it is as good as what the callers hand in. */
  readonly keyFrom?: KeyPlace & {
    /** Start offset of the function whose parameter it is. */
    readonly function: number
  }
}

/** What one kind of guard is asked: the call to protect and everything known about its surroundings. */
export interface GuardSite {
  readonly target: TSESTree.Node
  readonly context: GuardContext
  readonly body: FunctionGuards
}

/** One file in `kinds/`: finds the guards of its kind for a target. */
export type GuardUnit = (site: GuardSite) => readonly FoundGuard[]
