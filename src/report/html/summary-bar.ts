import type { CoverageReport, Verdict } from '../../result/coverage-report.js'
import { percent } from '../parts/group.js'

const verdicts: readonly Verdict[] = ['covered', 'partial', 'ungated', 'unknown', 'allowed']
const barWidth = 1000
const gap = 4

/** The top of the page: the proved share, one segment per verdict, and the tasks. Drawn without a script. */
export function summaryBar({ summary, analysed }: CoverageReport): string {
  const { tasks } = summary
  return [
    '<header class="summary">',
    `<div class="proved"><h1>Send coverage</h1><p class="share"><b>${percent(summary.proved)}</b> proved</p></div>`,
    '<div class="measure">',
    bar(summary),
    `<ul class="legend">${verdicts.map((verdict) => `<li><button type="button" data-verdict="${verdict}" aria-pressed="false"><i class="dot ${verdict}"></i><b>${summary[verdict]}</b> ${verdict}</button></li>`).join('')}</ul>`,
    '</div>',
    '<dl class="facts">',
    fact('sends', String(summary.sends)),
    ...(tasks.external === 0 ? [] : [fact('tasks synced', `${tasks.present}/${tasks.external}`)]),
    fact('files', String(analysed.files)),
    fact('workspaces', String(analysed.workspaces.length)),
    '</dl>',
    '<button type="button" id="theme" class="icon" title="Light or dark (t)" aria-label="Switch between light and dark">◐</button>',
    '</header>',
  ].join('\n')
}

function fact(term: string, value: string): string {
  return `<div><dt>${term}</dt><dd>${value}</dd></div>`
}

function bar(summary: CoverageReport['summary']): string {
  const present = verdicts.filter((verdict) => summary[verdict] > 0)
  const room = barWidth - gap * Math.max(0, present.length - 1)
  let x = 0
  const segments = present.map((verdict) => {
    const width = (summary[verdict] / summary.sends) * room
    const rect = `<rect class="${verdict}" x="${x.toFixed(1)}" width="${Math.max(1, width).toFixed(1)}" height="14" rx="3"><title>${summary[verdict]} ${verdict}</title></rect>`
    x += width + gap
    return rect
  })
  return `<svg class="bar" viewBox="0 0 ${barWidth} 14" preserveAspectRatio="none" role="img" aria-label="${present.map((verdict) => `${summary[verdict]} ${verdict}`).join(', ')}">${segments.join('')}</svg>`
}
