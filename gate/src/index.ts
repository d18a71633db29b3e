export { gate, createGate } from './gate.js'
export { key, parseKey } from './key.js'
export { skippedOutcome } from './client.js'
export { defineTask, runTask, proceed, adjust, abort } from './task.js'
export {
  NotSentError,
  ClaimLost,
  CorruptRecord,
  ProbeInconclusive,
  SendgateError,
  StoreUnavailable,
  UsageError,
} from './errors.js'
export { byHttpStatus, classify } from './classify.js'
export { isListed, isPrunable, selectsDamaged } from './selection.js'
export { encodeRecord, decodeRecord, states } from './record.js'

export type * from './gate-api.js'
export type {
  ActContext,
  Decision,
  Effects,
  ExternalTask,
  PureTask,
  RunOptions,
  SyncContext,
  Task,
  TaskOutcome,
} from './task.js'
export type { Check, Outcome, Receipt, SkipReason } from './outcome.js'
export type { Duration, GateOptions, OnUnknown, Window } from './options.js'
export type { Classifier, Proof } from './classify.js'
export type { KeyBuilder, KeyParts } from './key.js'
export type { Unstable } from './hygiene.js'
export type { SendKey } from './send-key.js'
export type { Gated } from './gated.js'
export type { Events, Meter, Subject } from './telemetry.js'
export type { Clock } from './clock.js'
export type { Point } from './points.js'
export type { Audit, Evidence, Identity, KeyHash, Owner, Rec, State } from './record.js'
export type { CasResult, Listed, ListQuery, Slot, Store, StoreCaps, Version } from './store.js'
export type { DamagedMarker, Marker, Markers } from './markers/marker.js'
