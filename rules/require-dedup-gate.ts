import type { Rule } from 'eslint'
import { proposeKey } from '../src/analysis/keys/propose-key.js'
import { wrapInGate, type GateWrap } from '../src/analysis/keys/wrap-in-gate.js'
import type { AnalysedSend, FileAnalysis } from '../src/analysis/file/analyse-file.js'
import { markAsSender } from '../src/analysis/keys/mark-as-sender.js'
import { channelPhrase } from './host/channel-phrase.js'
import { fileOf } from './host/file-of.js'
import { fixOf } from './host/insertions.js'
import { optionsSchema } from './host/options-schema.js'
import { reportProblem } from './host/report-problem.js'

/** Every send stands behind a dedup gate, so that a retry or a second run does not send again. */
export const requireDedupGate: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: {
      description: 'Require that every send of a notification stands behind a dedup gate',
      recommended: true,
      url: 'https://unpkg.com/eslint-plugin-sendgate/docs/rules/require-dedup-gate.md',
    },
    hasSuggestions: true,
    schema: [optionsSchema],
    defaultOptions: [{}],
    messages: {
      ungated:
        '`{{callee}}` sends {{channel}} ({{sender}}), and no dedup gate stands in front of it: a retry or a second run sends it again. Wrap it in `gate.once(key, send)` of sendgate.{{note}}',
      weak: '`{{callee}}` sends {{channel}} ({{sender}}), and the guard in front of it does not count: {{why}} Wrap it in `gate.once(key, send)` of sendgate.{{note}}',
      configuration: 'This rule could not run: {{problem}}',
      wrap: 'Wrap in `gate.once` with the key {{key}}.',
      wrapUsed:
        'Wrap in `gate.once` with the key {{key}}; the result is `undefined` when the message had been sent before.',
      markSends: 'Mark `{{name}}` with @sends, so that its calls are reported instead.',
    },
  },
  create(context) {
    return {
      Program() {
        const known = fileOf(context)
        if (known === null) return
        if ('problem' in known) reportProblem(context, known.problem)
        else
          for (const send of known.file.sends)
            if (send.decided === 'here' && (!send.send.gray || known.knowledge.includeGray))
              report(context, send, known.file)
      },
    }
  },
}

function report(context: Rule.RuleContext, judged: AnalysedSend, file: FileAnalysis): void {
  const { send, node } = judged
  const weak = judged.guards.find(({ quality }) => quality !== 'none')
  const key = proposeKey(node, file.source, file.source.path)
  const wrap = 'refused' in key ? null : wrapInGate(node, key.key, file.source)
  context.report({
    loc: node.loc,
    messageId: weak ? 'weak' : 'ungated',
    data: {
      callee: send.call.calleeText,
      channel: channelPhrase[send.channel],
      sender: send.provider,
      why: weak?.why ?? '',
      note: 'refused' in key ? ` ${key.refused} Choose the key by hand.` : wrap?.takenApart === true ? apart : '',
    },
    suggest: [...wrapping(wrap, key), ...marking(judged, file)],
  })
}

const apart =
  ' What it gives is taken apart at once, and a skipped send gives nothing: put what reads it behind the gate too, as `npx audit-coverage fix` does.'

function wrapping(wrap: GateWrap | null, key: ReturnType<typeof proposeKey>): Rule.SuggestionReportDescriptor[] {
  if (wrap === null || wrap.takenApart || 'refused' in key) return []
  return [{ messageId: wrap.resultUsed ? 'wrapUsed' : 'wrap', data: { key: key.key }, fix: fixOf(wrap.insertions) }]
}

function marking({ node }: AnalysedSend, { source }: FileAnalysis): Rule.SuggestionReportDescriptor[] {
  const mark = markAsSender(node, source)
  return mark === null ? [] : [{ messageId: 'markSends', data: { name: mark.name }, fix: fixOf([mark.insertion]) }]
}
