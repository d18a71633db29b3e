import { redisStore } from 'sendgate/redis'

/** A place is a URL whose fragment names the key of the records. */
export function open(place) {
  const [url, prefix] = place.split('#')
  return redisStore({ url, prefix, timeout: Number(process.env.SENDGATE_TEST_TIMEOUT ?? 10_000) })
}
