import type { ReadEntry } from '../entries/read-entry.js'

export const mongodb = {
  library: 'mongodb',
  packages: ['mongodb'],
  state: 'database',
  members: [
    {
      path: 'MongoClient().db().collection().(find|findOne|findOneAndUpdate|findOneAndReplace|findOneAndDelete|countDocuments|estimatedDocumentCount|distinct|aggregate|watch)',
    },
    { path: '(Db|MongoClient)().**.collection().(find|findOne|findOneAndUpdate|countDocuments|distinct|aggregate)' },
    { path: 'Collection().(find|findOne|findOneAndUpdate|countDocuments|distinct|aggregate)' },
  ],
  shapes: [
    { callee: '\\.collection\\([^)]*\\)\\.(?:find|findOne|findOneAndUpdate|countDocuments|distinct|aggregate)$' },
  ],
  verified: 'documentation',
  verifiedWith: [['mongodb@7.2.0']],
} as const satisfies ReadEntry
