import type { ReadEntry } from '../types.js'

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
} as const satisfies ReadEntry
