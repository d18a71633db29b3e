/** The versions of HTTP clients that the compiler is asked about. */
export const httpClientVersions = [
  'axios@1.16.1',
  'got@14.6.6',
  'ky@1.14.3',
  'undici@7.26.0',
  'node-fetch@3.3.2',
  'superagent@10.3.0',
  '@types/superagent@8.1.10',
  'ofetch@1.5.1',
  'wretch@2.11.1',
  '@types/node@20.19.43',
] as const
