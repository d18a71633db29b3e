/** Keys below `safe-outputs:` of agentic GitHub workflows that act on the repository; the others only report to the run itself. */
export const safeOutputEffects =
  /^(?:create|add|update|close|push|submit|reply|resolve|assign|unassign|remove|link|publish|dispatch|upload-asset|hide|mark|merge|post|send|call|comment|label)-?[\w-]*$/

/** Keys below `safe-outputs:` that settle how the others behave and are no effect. */
export const safeOutputSettings: ReadonlySet<string> = new Set([
  'noop',
  'missing-tool',
  'missing-data',
  'threat-detection',
  'staged',
  'env',
  'github-token',
  'allowed-domains',
  'max-patch-size',
  'messages',
  'footer',
  'runs-on',
  'mentions',
  'app',
])

/** Front matter of agentic workflows that stops the run before it starts when the record already exists. */
export const skipConditions: ReadonlySet<string> = new Set([
  'skip-if-match',
  'skip-if-no-match',
  'skip-if-check-failing',
])

/** Values of a `delivery.mode` (or bare `delivery`) that send the executor's answer to somebody. */
export const deliveringModes: ReadonlySet<string> = new Set([
  'announce',
  'webhook',
  'channel',
  'message',
  'slack',
  'telegram',
  'discord',
  'email',
  'whatsapp',
  'direct',
  'post',
  'send',
  'notify',
  'always',
])

/** Keys whose string is a task's instruction. */
export const instructionKeys: ReadonlySet<string> = new Set([
  'prompt',
  'message',
  'instructions',
  'instruction',
  'task',
  'text',
  'command',
  'description',
  'direct_prompt',
  'custom_instructions',
  'override_prompt',
  'custom-instructions',
  'system_prompt',
  'systemPrompt',
  'system',
  'goal',
  'content',
  'body',
  'expected_output',
  'steps',
  'step',
  'user_prompt',
  'userPrompt',
  'systemEvent',
  'event',
  'query',
  'action',
  'actions',
  'input',
  'agentTurn',
  'details',
  'do',
  'then',
  'value',
])

/** Keys that say when a task runs. */
export const scheduleKeys: ReadonlySet<string> = new Set([
  'cron',
  'schedule',
  'every',
  'interval',
  'expr',
  'at',
  'cronExpression',
  'cron_expression',
  'everyMs',
  'intervalMs',
  'rrule',
  'trigger',
])

/** Keys that say where the executor's answer goes. */
export const deliveryKeys: ReadonlySet<string> = new Set([
  'delivery',
  'deliver',
  'announce',
  'notify',
  'notification',
  'notifications',
  'output',
  'outputs',
  'report_to',
  'reportTo',
  'send_to',
  'sendTo',
  'post_to',
  'deliver_to',
  'deliverTo',
  'sink',
  'destination',
])

/** Keys below them that name an addressee. */
export const addresses: readonly string[] = [
  'channel',
  'to',
  'slack',
  'telegram',
  'discord',
  'email',
  'webhook',
  'sms',
  'whatsapp',
  'teams',
  'chat',
  'recipient',
  'recipients',
]

/** Tools of a coding agent that touch nothing beyond its own files and pages that it reads. */
export const localTools: ReadonlySet<string> = new Set([
  'Read',
  'Write',
  'Edit',
  'MultiEdit',
  'NotebookRead',
  'NotebookEdit',
  'Glob',
  'Grep',
  'LS',
  'TodoRead',
  'TodoWrite',
  'WebFetch',
  'WebSearch',
  'AskUserQuestion',
])
