// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { TriggerEntry } from '../entries/trigger-entry.js'
import { adonisjsHttp } from './adonisjs-http.js'
import { agendaNest } from './agenda-nest.js'
import { agenda } from './agenda.js'
import { aiSdk } from './ai-sdk.js'
import { amqplib } from './amqplib.js'
import { anthropic } from './anthropic.js'
import { astro } from './astro.js'
import { authJsCallbacks } from './auth-js-callbacks.js'
import { awsLambda } from './aws-lambda.js'
import { awsQueues } from './aws-queues.js'
import { azureDurableFunctions } from './azure-durable-functions.js'
import { azureFunctions } from './azure-functions.js'
import { azureServiceBus } from './azure-service-bus.js'
import { beeQueue } from './bee-queue.js'
import { betterAuthCallbacks } from './better-auth-callbacks.js'
import { botListeners } from './bot-listeners.js'
import { bree } from './bree.js'
import { bull } from './bull.js'
import { bullmq } from './bullmq.js'
import { bunCron } from './bun-cron.js'
import { claudeAgentSdk } from './claude-agent-sdk.js'
import { clerkSvixWebhook } from './clerk-svix-webhook.js'
import { cloudScheduler } from './cloud-scheduler.js'
import { cloudTasks } from './cloud-tasks.js'
import { cloudflareFetch } from './cloudflare-fetch.js'
import { cloudflareQueue } from './cloudflare-queue.js'
import { cloudflareScheduled } from './cloudflare-scheduled.js'
import { cloudflareWorkflow } from './cloudflare-workflow.js'
import { commander } from './commander.js'
import { connectRpc } from './connect-rpc.js'
import { controllers } from './controllers.js'
import { convex } from './convex.js'
import { copilotkit } from './copilotkit.js'
import { cron } from './cron.js'
import { croner } from './croner.js'
import { dataHooks } from './data-hooks.js'
import { dbos } from './dbos.js'
import { defer } from './defer.js'
import { denoCron } from './deno-cron.js'
import { denoQueue } from './deno-queue.js'
import { denoServe } from './deno-serve.js'
import { durableAgent } from './durable-agent.js'
import { effectSchedule } from './effect-schedule.js'
import { elizaos } from './elizaos.js'
import { elysiaCron } from './elysia-cron.js'
import { elysia } from './elysia.js'
import { express } from './express.js'
import { fastifyCron } from './fastify-cron.js'
import { fastify } from './fastify.js'
import { fastmcp } from './fastmcp.js'
import { firebaseEvents } from './firebase-events.js'
import { firebaseHttp } from './firebase-http.js'
import { firebaseSchedule } from './firebase-schedule.js'
import { functionsFramework } from './functions-framework.js'
import { githubActions } from './github-actions.js'
import { golevelup } from './golevelup.js'
import { googleGenkit } from './google-genkit.js'
import { googlePubsub } from './google-pubsub.js'
import { graphileWorker } from './graphile-worker.js'
import { graphqlServers } from './graphql-servers.js'
import { h3 } from './h3.js'
import { hapi } from './hapi.js'
import { hatchet } from './hatchet.js'
import { hono } from './hono.js'
import { inProcessQueues } from './in-process-queues.js'
import { inngestAgentKit } from './inngest-agent-kit.js'
import { inngest } from './inngest.js'
import { kafkajs } from './kafkajs.js'
import { koa } from './koa.js'
import { langchain } from './langchain.js'
import { langgraph } from './langgraph.js'
import { llamaindex } from './llamaindex.js'
import { mastra } from './mastra.js'
import { mcpNest } from './mcp-nest.js'
import { mcpServer } from './mcp-server.js'
import { medusa } from './medusa.js'
import { meteor } from './meteor.js'
import { middy } from './middy.js'
import { nats } from './nats.js'
import { nestjsBull } from './nestjs-bull.js'
import { nestjsGraphileWorker } from './nestjs-graphile-worker.js'
import { nestjsPgboss } from './nestjs-pgboss.js'
import { nestjsSchedule } from './nestjs-schedule.js'
import { nestjsSqs } from './nestjs-sqs.js'
import { nestjsTemporal } from './nestjs-temporal.js'
import { nestjs } from './nestjs.js'
import { netlifyFunctions } from './netlify-functions.js'
import { nextSafeAction } from './next-safe-action.js'
import { next } from './next.js'
import { nexus } from './nexus.js'
import { nitroTasks } from './nitro-tasks.js'
import { nodeCron } from './node-cron.js'
import { nodeHttp } from './node-http.js'
import { nodeSchedule } from './node-schedule.js'
import { octokitWebhooks } from './octokit-webhooks.js'
import { openaiAgents } from './openai-agents.js'
import { openai } from './openai.js'
import { orpcTsRest } from './orpc-ts-rest.js'
import { payloadJobs } from './payload-jobs.js'
import { pgBoss } from './pg-boss.js'
import { piAgent } from './pi-agent.js'
import { powertoolsBatch } from './powertools-batch.js'
import { processEvents } from './process-events.js'
import { qstash } from './qstash.js'
import { quirrel } from './quirrel.js'
import { redisPubsub } from './redis-pubsub.js'
import { remix } from './remix.js'
import { resque } from './resque.js'
import { restate } from './restate.js'
import { slackBolt } from './slack-bolt.js'
import { solidTanstackStart } from './solid-tanstack-start.js'
import { sqsConsumer } from './sqs-consumer.js'
import { strapiCron } from './strapi-cron.js'
import { stripeWebhook } from './stripe-webhook.js'
import { sveltekit } from './sveltekit.js'
import { temporal } from './temporal.js'
import { timers } from './timers.js'
import { toadScheduler } from './toad-scheduler.js'
import { triggerDev } from './trigger-dev.js'
import { trpc } from './trpc.js'
import { typeGraphql } from './type-graphql.js'
import { upstashWorkflow } from './upstash-workflow.js'
import { vercelCron } from './vercel-cron.js'
import { vercelQueue } from './vercel-queue.js'
import { vercelSchedules } from './vercel-schedules.js'
import { voltagent } from './voltagent.js'
import { workflowDevkit } from './workflow-devkit.js'

export const triggers: readonly TriggerEntry[] = [
  adonisjsHttp,
  agendaNest,
  agenda,
  aiSdk,
  amqplib,
  anthropic,
  astro,
  authJsCallbacks,
  awsLambda,
  awsQueues,
  azureDurableFunctions,
  azureFunctions,
  azureServiceBus,
  beeQueue,
  betterAuthCallbacks,
  botListeners,
  bree,
  bull,
  bullmq,
  bunCron,
  claudeAgentSdk,
  clerkSvixWebhook,
  cloudScheduler,
  cloudTasks,
  cloudflareFetch,
  cloudflareQueue,
  cloudflareScheduled,
  cloudflareWorkflow,
  commander,
  connectRpc,
  controllers,
  convex,
  copilotkit,
  cron,
  croner,
  dataHooks,
  dbos,
  defer,
  denoCron,
  denoQueue,
  denoServe,
  durableAgent,
  effectSchedule,
  elizaos,
  elysiaCron,
  elysia,
  express,
  fastifyCron,
  fastify,
  fastmcp,
  firebaseEvents,
  firebaseHttp,
  firebaseSchedule,
  functionsFramework,
  githubActions,
  golevelup,
  googleGenkit,
  googlePubsub,
  graphileWorker,
  graphqlServers,
  h3,
  hapi,
  hatchet,
  hono,
  inProcessQueues,
  inngestAgentKit,
  inngest,
  kafkajs,
  koa,
  langchain,
  langgraph,
  llamaindex,
  mastra,
  mcpNest,
  mcpServer,
  medusa,
  meteor,
  middy,
  nats,
  nestjsBull,
  nestjsGraphileWorker,
  nestjsPgboss,
  nestjsSchedule,
  nestjsSqs,
  nestjsTemporal,
  nestjs,
  netlifyFunctions,
  nextSafeAction,
  next,
  nexus,
  nitroTasks,
  nodeCron,
  nodeHttp,
  nodeSchedule,
  octokitWebhooks,
  openaiAgents,
  openai,
  orpcTsRest,
  payloadJobs,
  pgBoss,
  piAgent,
  powertoolsBatch,
  processEvents,
  qstash,
  quirrel,
  redisPubsub,
  remix,
  resque,
  restate,
  slackBolt,
  solidTanstackStart,
  sqsConsumer,
  strapiCron,
  stripeWebhook,
  sveltekit,
  temporal,
  timers,
  toadScheduler,
  triggerDev,
  trpc,
  typeGraphql,
  upstashWorkflow,
  vercelCron,
  vercelQueue,
  vercelSchedules,
  voltagent,
  workflowDevkit,
]
