import type { EffectEntry } from '../types.js'

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
} as const satisfies EffectEntry
