import type { JSONSchema4 } from 'json-schema'

const names: JSONSchema4 = { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 }

const predicates: JSONSchema4 = {
  type: 'array',
  items: {
    type: 'object',
    required: ['argument'],
    additionalProperties: false,
    properties: {
      argument: { type: 'integer', minimum: 0 },
      property: { type: 'string' },
      equals: { type: ['string', 'number', 'boolean'] },
      matches: { type: 'string' },
      constructs: { type: 'string' },
    },
  },
}

const channels = [
  'email',
  'chat',
  'sms',
  'push',
  'voice',
  'webhook',
  'incident',
  'issue',
  'calendar',
  'in-app',
  'broadcast',
  'notification',
]

/** A list of specifiers, as in `sendgate.config.json`: by module and path, or by class and methods. */
function specifiers(extra: Record<string, JSONSchema4>): JSONSchema4 {
  const properties = {
    module: { type: 'string', minLength: 1 },
    path: { type: 'string', minLength: 1 },
    class: { type: 'string', minLength: 1 },
    extends: { type: 'boolean' },
    implements: { type: 'boolean' },
    methods: names,
    when: predicates,
    ...extra,
  } satisfies Record<string, JSONSchema4>
  return {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties,
      oneOf: [{ required: ['module', 'path'] }, { required: ['class', 'methods'] }],
    },
  }
}

/** Options of `require-dedup-gate`. */
export const optionsSchema: JSONSchema4 = {
  type: 'object',
  additionalProperties: false,
  properties: {
    senders: {
      ...specifiers({ channel: { enum: channels }, provider: { type: 'string', minLength: 1 } }),
      description: 'First-party or uncatalogued APIs that send.',
    },
    gates: {
      ...specifiers({ callback: { type: 'integer', minimum: 0 }, kind: { enum: ['callback', 'claim'] } }),
      description: 'APIs that run their callback at most once per key.',
    },
    ignore: {
      ...specifiers({ reason: { type: 'string', minLength: 3 } }),
      description: 'Calls that look like sends and are none.',
    },
    includeGray: { type: 'boolean', description: 'Also report edits, reactions and replies to an interaction.' },
    facts: {
      type: 'object',
      description: 'What `audit-coverage facts` wrote, where it is not given as `settings.sendgate.facts`.',
    },
    typed: { type: 'boolean', description: 'Ask the type checker about receivers that the file alone does not show.' },
  },
}
