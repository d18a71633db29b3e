import type { ReadEntry } from '../entries/read-entry.js'

export const mssql = {
  library: 'mssql',
  packages: [
    'mssql',
    'tedious',
    'oracledb',
    '@databricks/sql',
    'snowflake-sdk',
    '@clickhouse/client',
    '@google-cloud/bigquery',
    'duckdb',
    '@duckdb/node-api',
    'cassandra-driver',
    'neo4j-driver',
  ],
  state: 'database',
  members: [
    {
      path: 'connect().**.query',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    {
      path: 'query',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    { path: '(createClient|ClickHouseClient)().query' },
    { path: 'BigQuery().query' },
    {
      path: 'Client().execute',
      when: [
        {
          argument: 0,
          matches:
            '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b',
        },
      ],
    },
    { path: 'driver().session().run' },
    { path: 'driver().executeQuery' },
    { path: 'getConnection().execute' },
  ],
  verified: 'documentation',
  verifiedWith: [
    [
      'mssql@12.5.5',
      '@types/mssql@12.3.0',
      '@clickhouse/client@1.19.0',
      '@google-cloud/bigquery@8.3.1',
      'cassandra-driver@4.9.0',
      'neo4j-driver@6.0.1',
    ],
  ],
} as const satisfies ReadEntry
