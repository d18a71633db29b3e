const word =
  /^(?:_?m?search|site-?verify|query|look-?up|find|filter|list|validate|validation|verify|check|inspect|introspect|preview|estimate|calculate|compute|convert|parse|analy[sz]e|detect|classify|extract|translate|tokeni[sz]e|embeddings?|completions?|moderations?|transcriptions?|rerank|summari[sz]e|mget|_count|scrape|similarity|geocode|ping|healthz?)(?:-(?!in\b|out\b)[\w-]*|_\w*)?$/
/** The methods of interfaces that name one in the path. */
const method =
  /^(?:search|query|find|lookup|get|validate|verify|calculate|(?:stream)?generate(?=Content)|(?:run|batch)(?=Query|Get|Search))(?:[A-Z]\w*)?$/

/** Whether the path of a writing request says that it only asks, and the question is too long for an address: `/search`, `/v1/chat/completions`, `/validate-file`. */
export function asksOnly(url: string): boolean {
  const path = url.replace(/[?#].*$/, '').replace(/\/+$/, '')
  const last = path.slice(path.lastIndexOf('/') + 1)
  // A method behind a colon: `/documents:runQuery`.
  const segment = last.slice(last.lastIndexOf(':') + 1)
  return path.includes('/') && (word.test(segment) || method.test(segment))
}
