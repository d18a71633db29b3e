/** Observability and product analytics: what is sent there is about the program, not about the world. */
const telemetry =
  /(?:^|\.)(?:sentry\.io|posthog\.com|segment\.(?:io|com)|amplitude\.com|mixpanel\.com|plausible\.io|google-analytics\.com|datadoghq\.(?:com|eu)|newrelic\.com|honeycomb\.io|logtail\.com|axiom\.co|tinybird\.co|rudderstack\.com|heap\.io|umami\.is|loggly\.com|logz\.io|grafana\.net|influxdata\.com)$/i

/** Whether a URL leads back to the project itself or to its telemetry; unknown parts of the text do not count. */
export function isOwnDestination(url: string): boolean {
  if (/^\/(?!\/)/.test(url)) return true
  const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1]
  if (host === undefined) return false
  return (
    /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])$/.test(host) ||
    /\.(?:local|internal)$/.test(host) ||
    telemetry.test(host)
  )
}

/** Whether an address has neither scheme nor host: it is taken from where the code runs. */
export function isRelative(url: string): boolean {
  return /^(?:\.{0,2}\/(?!\/)|\?|[\w-]+(?:\/|$))/.test(url)
}

const ownVariable =
  /^(?:(?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|PUBLIC|REACT_APP|GATSBY)_)?(?:APP|SITE|WEB|WEB_?APP|WEBSITE|FRONTEND|SELF|NEXTAUTH|VERCEL|VERCEL_BRANCH|VERCEL_PROJECT_PRODUCTION|RENDER_EXTERNAL|DEPLOY_PRIME)_(?:BASE_)?(?:URL|ORIGIN)$|^(?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|PUBLIC|REACT_APP)_BASE_URL$/

/** Whether the names of an address say that it is where the project itself is served. */
export function isOwnName(names: readonly string[]): boolean {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  return (
    has(ownVariable) ||
    has(/^nextUrl$/) ||
    (has(/^location$/) && has(/^(?:origin|href|host)$/)) ||
    (has(/^url$/) && has(/^req(?:uest)?$/))
  )
}
