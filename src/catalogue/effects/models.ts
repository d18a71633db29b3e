import type { EffectEntry } from '../entries/effect-entry.js'

export const models = {
  library: 'models',
  packages: [
    'openai',
    '@anthropic-ai/sdk',
    'ai',
    '@google/genai',
    'replicate',
    '@fal-ai/client',
    'elevenlabs',
    '@elevenlabs/elevenlabs-js',
    'cohere-ai',
  ],
  effect: 'model',
  members: [
    { path: '(default|OpenAI)().(fineTuning|batches|files|vectorStores|beta).**.create' },
    { path: '(default|Anthropic)().**.batches.create' },
    { path: '(default|Replicate)().(predictions|trainings|deployments).**.create' },
    { path: 'fal.queue.submit' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [
    [
      'openai@6.10.0',
      '@anthropic-ai/sdk@0.71.2',
      'ai@6.0.326',
      '@google/genai@2.4.0',
      'replicate@1.4.0',
      '@fal-ai/client@1.10.1',
    ],
  ],
} as const satisfies EffectEntry
