const asking = /^(?:_?m?search|site-?verify|query|queries|look-?up|find|filter|list|validate|validation|verify|check(?!-?(?:in|out)\b)|inspect|introspect|preview|estimate|quotes?|calculate|compute|convert|parse|analy[sz]e|detect|classify|extract|translate|tokeni[sz]e|embeddings?|completions?|(?:stream)?generateContent|moderations?|transcriptions?|rerank|summari[sz]e|batchGet|mget|_count|scrape|resolve|match|compare|similarity|geocode|ping|healthz?)(?:[-_:A-Z].*)?$/

/** Whether the path of a writing request says that it only asks, and the question is too long for an address: `/search`, `/v1/chat/completions`, `/validate-file`. */
export function asksOnly(url: string): boolean {
  const path = url.replace(/[?#].*$/, '').replace(/\/+$/, '')
  // A method behind a colon: `/documents:runQuery`.
  const last = path.slice(path.lastIndexOf('/') + 1)
  return path.includes('/') && [last, last.slice(last.lastIndexOf(':') + 1)].some((segment) => asking.test(segment) || /^(?:run|batch)?(?:Query|Search|Get)$/.test(segment))
}
