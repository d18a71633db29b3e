import type { TaskSite } from '../../result/coverage-report.js'
import type { EffectReach } from './effect-reach.js'
import type { TaskSources } from './task-sources.js'

export class SyncBook {
  constructor(_sources: TaskSources, _reach: EffectReach) {}
  statusOf(_handler: string): TaskSite['sync'] { return { status: 'missing', file: null, line: null, conditionLine: null } }
}
