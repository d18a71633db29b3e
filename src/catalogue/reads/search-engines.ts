import type { ReadEntry } from '../entries/read-entry.js'

export const searchEngines = {
  library: 'search-engines',
  packages: [
    '@elastic/elasticsearch',
    '@opensearch-project/opensearch',
    'meilisearch',
    'algoliasearch',
    'typesense',
    '@pinecone-database/pinecone',
    '@qdrant/js-client-rest',
    'chromadb',
    'weaviate-client',
  ],
  state: 'service',
  members: [
    { path: 'Client().(search|get|count|exists|msearch|mget)' },
    { path: '(MeiliSearch|Meilisearch)().index().(search|getDocument|getDocuments)' },
    { path: '(default|algoliasearch)().(search|searchSingleIndex|getObject|getObjects)' },
    { path: 'Client().collections().documents().(search|retrieve)' },
    { path: 'Pinecone().index().(query|fetch)' },
    { path: 'QdrantClient().(search|query|retrieve|scroll|count)' },
  ],
  verified: 'documentation',
  verifiedWith: [
    [
      '@elastic/elasticsearch@9.4.0',
      '@opensearch-project/opensearch@3.6.0',
      'meilisearch@0.58.0',
      'algoliasearch@5.53.0',
      'typesense@3.0.6',
      '@pinecone-database/pinecone@7.2.0',
      '@qdrant/js-client-rest@1.18.0',
    ],
  ],
} as const satisfies ReadEntry
