import type { EffectEntry } from '../entries/effect-entry.js'

export const gitlab = {
  library: 'gitlab',
  packages: ['@gitbeaker/rest', '@gitbeaker/node', 'simple-git'],
  effect: 'code-host',
  members: [
    { path: 'Gitlab().*.(create|edit|remove|accept|merge|approve|cancel|retry|trigger|protect)' },
    { path: '(simpleGit|default)().(push|pushTags|addTag|addAnnotatedTag)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@gitbeaker/rest@43.8.0', 'simple-git@3.36.0']],
} as const satisfies EffectEntry
