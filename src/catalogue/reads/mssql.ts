import type { ReadEntry } from '../types.js'

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
        { argument: 0, matches: '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b' },
      ],
    },
    {
      path: 'query',
      when: [
        { argument: 0, matches: '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b' },
      ],
    },
    { path: '(createClient|ClickHouseClient)().query' },
    { path: 'BigQuery().query' },
    {
      path: 'Client().execute',
      when: [
        { argument: 0, matches: '^\\s*(?:--[^\\n]*\\n\\s*)*(?:\\(?\\s*select|with|table|show|explain|pragma)\\b|\\breturning\\b|\\bfor\\s+update\\b' },
      ],
    },
    { path: 'driver().session().run' },
    { path: 'driver().executeQuery' },
    { path: 'getConnection().execute' },
  ],
  verified: 'documentation',
} as const satisfies ReadEntry
