// Powertools for AWS Lambda, cache persistence on Redis, with the remaining time of its Lambda context as documented.
import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency'
import { CachePersistenceLayer } from '@aws-lambda-powertools/idempotency/cache'
import { createClient } from 'redis'

export async function open({ redis, namespace, leaseMs, windowMs, send }) {
  process.env.AWS_LAMBDA_FUNCTION_NAME ??= namespace
  const client = await createClient({ url: redis }).connect()
  const persistenceStore = new CachePersistenceLayer({ client })
  return {
    async session(key, fault) {
      const config = new IdempotencyConfig({
        expiresAfterSeconds: Math.ceil(windowMs / 1000),
        throwOnNoIdempotencyKey: true,
      })
      config.registerLambdaContext({
        getRemainingTimeInMillis: () => leaseMs,
        functionName: namespace,
        awsRequestId: key,
      })
      let called = false
      const run = makeIdempotent(
        async (event) => {
          called = true
          await send(event.key, fault)
          return { ok: true }
        },
        { persistenceStore, config, dataIndexArgument: 0 },
      )
      await run({ key })
      return { status: called ? 'sent' : 'skipped' }
    },
    close: () => client.destroy(),
  }
}
