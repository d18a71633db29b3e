import type { SendgateConfig } from '../../config/sendgate-config.js'
import type { TaskSite } from '../../result/coverage-report.js'
import { templateTasks } from '../../templates/index.js'
import { judgeShell, type JudgedShell } from '../judge-shell.js'
import type { ReadFiles } from '../read-files.js'

/** Plain data, so that another thread can be asked. */
export interface AskedTexts {
  readonly shell: ReadFiles['files']
  readonly templates: ReadFiles['files']
  readonly config: SendgateConfig
}

/** Plain data. */
export interface JudgedTexts {
  readonly shell: JudgedShell
  /** For each template file, in the same order. */
  readonly templates: readonly (readonly TaskSite[])[]
}

/** Judges what rests on the texts of scripts and templates alone, and not on the programs. */
export function judgeTexts({ shell, templates, config }: AskedTexts): JudgedTexts {
  return { shell: judgeShell(shell, config), templates: templates.map((file) => templateTasks([file])) }
}
