import type { ClassifiedSend } from './classify-command.js'

const creates: readonly { readonly path: RegExp; readonly what: string }[] = [
  { path: /\/comments(\/[^/]+\/replies)?$/, what: 'a comment' },
  { path: /\/(issues|pulls)$/, what: 'an issue or a pull request' },
  { path: /\/reviews$/, what: 'a review' },
  { path: /\/releases$/, what: 'a release' },
  { path: /\/discussions$/, what: 'a discussion' },
  { path: /\/(notes|merge_requests)$/, what: 'a note' },
]
const mutation =
  /mutation[\s\S]*\b(addComment|createIssue|createPullRequest|addPullRequestReview\w*|addDiscussionComment|createDiscussion)\b/

/** `gh api`/`glab api` calls that create something others are notified of; null for look-ups and other programs. */
export function ghApiSend(program: string, rest: readonly string[]): ClassifiedSend | null {
  if ((program !== 'gh' && program !== 'glab') || rest[0] !== 'api') return null
  const found = creates.find(({ path }) =>
    rest.some((text) => path.test(text.replace(/[?#].*$/, '')) && !text.startsWith('-') && !/\s/.test(text)),
  )
  const graphql = rest.includes('graphql') && rest.some((text) => mutation.test(text))
  if (!graphql && (!found || methodOf(rest) !== 'POST')) return null
  const what = found?.what ?? 'something others are notified of'
  return {
    provider: program === 'gh' ? 'github' : 'gitlab',
    path: `${program} api POST`,
    channel: 'issue',
    confidence: 'destination',
    gray: false,
    because: `\`${program} api\` with POST creates ${what}.`,
  }
}

/** Fields make the request a POST, unless a method is given. */
function methodOf(rest: readonly string[]): string {
  for (const [index, text] of rest.entries()) {
    if (text === '-X' || text === '--method') return (rest[index + 1] ?? '').toUpperCase()
    const inline = /^(?:-X|--method=)(\w+)$/.exec(text)?.[1]
    if (inline !== undefined) return inline.toUpperCase()
  }
  return rest.some((text) => /^(-f|-F|--field|--raw-field|--input)(=|$)|^-[fF]./.test(text)) ? 'POST' : 'GET'
}
