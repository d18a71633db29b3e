import type { OnceOptions, Probe } from '../gate-api.js'
import type { ProviderFacts } from './provider-facts.js'
import { rejectionOfStatus } from './rejection-of-status.js'

export interface CommentTarget {
  readonly owner: string
  readonly repo: string
  readonly issue_number: number
}

interface Comment {
  readonly id: number
  readonly body?: string | null
  readonly html_url?: string
}

/** The part of Octokit that is used (`octokit.rest.issues`). */
export interface IssuesApi {
  createComment(
    comment: CommentTarget & { body: string; request?: { retries: number; signal?: AbortSignal } },
  ): Promise<{ readonly data: Comment }>
  listComments(
    query: CommentTarget & { per_page: number; page: number; request?: { signal?: AbortSignal } },
  ): Promise<{ readonly data: readonly Comment[] }>
}

const pageSize = 100

/**
 * A comment on an issue or pull request with a hidden marker: `gate.once(key, githubComment(octokit.rest.issues, { …, body }))`.
 * The probe reads the whole thread, so even a clone that shares no store finds the comment.
 */
export function githubComment(
  issues: IssuesApi,
  comment: CommentTarget & { readonly body: string },
): OnceOptions<Comment> {
  const { body, ...target } = comment
  return {
    payload: body,
    async send({ idempotencyKey, signal }) {
      try {
        const { data } = await issues.createComment({
          ...target,
          body: `${body}\n\n${markerOf(idempotencyKey)}`,
          request: { retries: 0, signal },
        })
        return data
      } catch (error) {
        throw rejectionOf(error) ?? error
      }
    },
    probe: probeOf(issues, target),
  }
}

const markerOf = (key: string): string => `<!-- sendgate:${key} -->`

function probeOf(issues: IssuesApi, target: CommentTarget): Probe {
  return async ({ idempotencyKey, signal }) => {
    const asOf = Date.now()
    for (let page = 1; ; page++) {
      const { data } = await issues.listComments({ ...target, per_page: pageSize, page, request: { signal } })
      const found = data.find(({ body }) => body?.includes(markerOf(idempotencyKey)))
      if (found !== undefined) return { found: String(found.id) }
      if (data.length < pageSize) return { absent: true, asOf }
    }
  }
}

function rejectionOf(error: unknown): Error | null {
  if (typeof error !== 'object' || error === null || !('status' in error) || typeof error.status !== 'number')
    return null
  return rejectionOfStatus(error.status, `GitHub refused the comment (${error.status}).`)
}

export const githubCommentFacts: ProviderFacts = {
  provider: 'GitHub issue comment',
  call: 'githubComment(octokit.rest.issues, comment)',
  idempotency: { how: 'none', evidence: 'unknown' },
  retries: { how: 'switched off for this request (`request.retries: 0`)', evidence: 'documented' },
  rejections: { how: '400–405, 410, 413, 415, 422 and 429', evidence: 'documented' },
  probe: { how: 'a hidden marker in the comment, exact over the whole thread', evidence: 'measured' },
}
