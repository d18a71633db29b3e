/** How a call of an HTTP client says where it goes and by which method. */
export interface HttpCallShape {
  /** Argument that holds the URL; absent when it stands in the options. */
  readonly url?: number
  /** Argument that holds options with `method`, `url`, `baseURL`, `body`. */
  readonly options?: number
  readonly body?: number
  /** Fixed by the member; else read from the options, `GET` when absent. */
  readonly method?: string
  /** Argument that holds the method. */
  readonly methodAt?: number
  /** A queue that makes the request later, as a program does with its own tasks: only the address tells a delivery. */
  readonly handsOn?: true
}

interface HttpClient {
  readonly modules: readonly string[]
  /** Regular expression over the written path. */
  readonly path: RegExp
  readonly shape: (match: RegExpExecArray) => HttpCallShape
}

const plainFetch = (): HttpCallShape => ({ url: 0, options: 1 })
const verbs = 'get|head|delete|options|post|put|patch|postForm|putForm|patchForm|del'
const methodOf = (verb: string | undefined): string =>
  (verb ?? 'get').replace('Form', '').replace(/^del$/, 'delete').toUpperCase()
const writes = /^(?:post|put|patch)/

/** The clients whose requests are judged by destination. */
/** `request` and what took its place: called themselves, and by their verbs. */
const likeRequest = [
  'request',
  'request-promise',
  'request-promise-native',
  'phin',
  'urllib',
  'postman-request',
  'retry-request',
  'requestretry',
]

const clients: readonly HttpClient[] = [
  { modules: [''], path: /^(?:(?:globalThis|window|self|global|Bun)\.)?(?:fetch|\$fetch)$/, shape: plainFetch },
  {
    modules: [
      'undici',
      'node-fetch',
      'cross-fetch',
      'isomorphic-fetch',
      'node-fetch-native',
      'ofetch',
      'undici-types',
      '@whatwg-node/fetch',
      'minipass-fetch',
      'fetch-retry',
      'make-fetch-happen',
      'meteor/fetch',
      'isomorphic-unfetch',
      'unfetch',
      'electron-fetch',
      'node-fetch-commonjs',
      'cross-undici-fetch',
      'fetch-cookie',
      'native-fetch',
      '@adobe/fetch',
      '@sapphire/fetch',
      'expo/fetch',
      '@tauri-apps/plugin-http',
    ],
    path: /^(?:default|fetch|ofetch|\$fetch|request)(?:\(\))?$/,
    shape: plainFetch,
  },
  {
    modules: ['axios'],
    path: /^(?:default|axios|create\(\)|Axios\(\)|AxiosInstance\(\)|AxiosStatic\(\)|axios\.create\(\))$/,
    shape: () => ({ url: 0, options: 1 }),
  },
  {
    modules: ['axios', '@nestjs/axios'],
    path: /^(?:(?:axios\.)?(?:create\(\)|axios|Axios\(\)|AxiosInstance\(\)|AxiosStatic\(\)|HttpService\(\)(?:\.axiosRef)?|default\.create\(\))\.)?request$/,
    shape: () => ({ options: 0 }),
  },
  {
    modules: ['axios', '@nestjs/axios'],
    path: new RegExp(
      `^(?:(?:axios\\.)?(?:create\\(\\)|axios|Axios\\(\\)|AxiosInstance\\(\\)|AxiosStatic\\(\\)|HttpService\\(\\)(?:\\.axiosRef)?)\\.)?(${verbs})$`,
    ),
    shape: ([, verb]) =>
      writes.test(verb ?? '')
        ? { url: 0, body: 1, options: 2, method: methodOf(verb) }
        : { url: 0, options: 1, method: methodOf(verb) },
  },
  {
    modules: ['got', 'ky', 'ky-universal'],
    path: /^(?:default|got|ky|(?:(?:got|ky)\.)?(?:extend|create)\(\))$/,
    shape: plainFetch,
  },
  {
    modules: ['got', 'ky', 'ky-universal'],
    path: new RegExp(`^(?:(?:got|ky|(?:(?:got|ky)\\.)?(?:extend|create)\\(\\))\\.)?(${verbs})$`),
    shape: ([, verb]) => ({ url: 0, options: 1, method: methodOf(verb) }),
  },
  {
    modules: ['superagent', 'supertest', 'needle', ...likeRequest],
    path: new RegExp(
      `^(?:(?:agent\\(\\)|superagent|needle|(?:default|request)(?:\\.defaults\\(\\))?|defaults\\(\\))\\.)?(${verbs})$`,
    ),
    shape: ([, verb]) => ({ url: 0, body: 1, options: 1, method: methodOf(verb) }),
  },
  {
    modules: likeRequest,
    path: /^(?:(?:default|request)(?:\.defaults\(\))?|defaults\(\))$/,
    shape: plainFetch,
  },
  {
    modules: ['openapi-fetch'],
    path: /^(?:default|createClient)\(\)\.(GET|HEAD|DELETE|OPTIONS|POST|PUT|PATCH)$/,
    shape: ([, verb]) => ({ url: 0, options: 1, method: methodOf(verb) }),
  },
  { modules: ['meteor/http', ''], path: /^HTTP\.call$/, shape: () => ({ methodAt: 0, url: 1, options: 2 }) },
  {
    modules: ['meteor/http', ''],
    path: /^HTTP\.(get|post|put|patch|del)$/,
    shape: ([, verb]) => ({ url: 0, options: 1, method: methodOf(verb) }),
  },
  { modules: ['http', 'https', 'follow-redirects', 'http2'], path: /^(?:https?\.)?request$/, shape: plainFetch },
  {
    modules: ['@upstash/qstash', '@upstash/qstash/nodejs', '@upstash/qstash/cloudflare'],
    path: /^Client\(\)\.publish(?:JSON)?$/,
    shape: () => ({ options: 0, method: 'POST', handsOn: true }),
  },
  {
    modules: ['http', 'https', 'follow-redirects'],
    path: /^(?:https?\.)?get$/,
    shape: () => ({ url: 0, options: 1, method: 'GET' }),
  },
]

/** The packages and built-in modules through which requests are made. */
export const httpModules: readonly string[] = [...new Set(clients.flatMap(({ modules }) => modules))].filter(
  (module) => module !== '',
)

/** The shape of a call of `module` by `path` (as `writtenPath` writes it); null when it is no HTTP request. Module '' is a global. */
export function httpCallShape(module: string, path: string): HttpCallShape | null {
  for (const client of clients) {
    if (!client.modules.includes(module)) continue
    const match = client.path.exec(path)
    if (match !== null) return client.shape(match)
  }
  return null
}
