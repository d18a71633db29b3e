import { StoreUnavailable } from '../errors.js'

/**
 * Waits for a reply of a server, at most the given milliseconds. `trouble` says what the connection last complained of.
 * @throws StoreUnavailable (`busy`, `lostReply`) when no reply came; the request may have been carried out all the same
 */
export async function within<T>(
  milliseconds: number,
  what: string,
  reply: Promise<T>,
  trouble: () => string | null = () => null,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const cause = trouble()
      reject(
        new StoreUnavailable(
          `${what} did not answer within ${milliseconds} ms${cause === null ? '' : ` (${cause})`}. It may have carried the request out.`,
          { kind: 'busy', lostReply: true },
        ),
      )
    }, milliseconds)
  })
  try {
    return await Promise.race([reply, late])
  } finally {
    clearTimeout(timer)
  }
}
