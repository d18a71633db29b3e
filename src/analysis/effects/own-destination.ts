/** Observability and product analytics: what is sent there is about the program, not about the world. */
const telemetry = /(?:^|\.)(?:sentry\.io|posthog\.com|segment\.(?:io|com)|amplitude\.com|mixpanel\.com|plausible\.io|google-analytics\.com|datadoghq\.(?:com|eu)|newrelic\.com|honeycomb\.io|logtail\.com|axiom\.co|tinybird\.co|rudderstack\.com|heap\.io|umami\.is|loggly\.com|logz\.io|grafana\.net|influxdata\.com)$/i

/** Whether a URL leads back to the project itself or to its telemetry; unknown parts of the text do not count. */
export function isOwnDestination(url: string): boolean {
  if (/^\/(?!\/)/.test(url)) return true
  const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(url)?.[1]
  if (host === undefined) return false
  return /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])$/.test(host) || /\.(?:local|internal)$/.test(host) || telemetry.test(host)
}
