import type { ReadEntry } from '../entries/read-entry.js'

export const mongoose = {
  library: 'mongoose',
  packages: ['mongoose', '@typegoose/typegoose', '@nestjs/mongoose'],
  state: 'database',
  members: [
    {
      path: '(model|Model)().(find|findOne|findById|findOneAndUpdate|findByIdAndUpdate|findOneAndDelete|countDocuments|estimatedDocumentCount|exists|distinct|aggregate)',
    },
    {
      path: 'Model.(find|findOne|findById|findOneAndUpdate|findByIdAndUpdate|countDocuments|exists|distinct|aggregate)',
    },
    { path: 'connection.collection().(find|findOne|countDocuments|aggregate|distinct)' },
  ],
  shapes: [
    {
      callee:
        '(?:^|\\.)[A-Z]\\w*\\.(?:find|findOne|findById|findOneAndUpdate|countDocuments|exists|distinct|aggregate)$',
    },
  ],
  verified: 'documentation',
  verifiedWith: [['mongoose@9.0.1']],
} as const satisfies ReadEntry
