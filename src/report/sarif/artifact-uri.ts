/**
 * A relative URI reference for a file of the result. Each segment is percent-encoded, so that `#`, `?`, `:` and
 * line breaks are part of the name; half a surrogate pair, which no URI can hold, becomes U+FFFD.
 */
export function artifactUri(file: string): string {
  const wellFormed = file.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  return wellFormed.split('/').map(encodeURIComponent).join('/')
}
