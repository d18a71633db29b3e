// Written by scripts/generate-indexes.mjs from the files of this folder; do not edit.
import type { ReadEntry } from '../entries/read-entry.js'
import { adonisLucid } from './adonis-lucid.js'
import { awsRead } from './aws-read.js'
import { bookshelfWaterline } from './bookshelf-waterline.js'
import { chatRead } from './chat-read.js'
import { childProcessRead } from './child-process-read.js'
import { cloudflareStorage } from './cloudflare-storage.js'
import { convex } from './convex.js'
import { denoKv } from './deno-kv.js'
import { drizzle } from './drizzle.js'
import { dynamodb } from './dynamodb.js'
import { files } from './files.js'
import { firestore } from './firestore.js'
import { github } from './github.js'
import { googleRead } from './google-read.js'
import { graphRead } from './graph-read.js'
import { httpGet } from './http-get.js'
import { identityRead } from './identity-read.js'
import { imap } from './imap.js'
import { knex } from './knex.js'
import { kysely } from './kysely.js'
import { mcpClientRead } from './mcp-client-read.js'
import { mikroOrm } from './mikro-orm.js'
import { mongodb } from './mongodb.js'
import { mongoose } from './mongoose.js'
import { mssql } from './mssql.js'
import { mysql2 } from './mysql2.js'
import { objection } from './objection.js'
import { payloadStrapi } from './payload-strapi.js'
import { pg } from './pg.js'
import { postgresJs } from './postgres-js.js'
import { prisma } from './prisma.js'
import { queuesRead } from './queues-read.js'
import { redis } from './redis.js'
import { s3Read } from './s3-read.js'
import { searchEngines } from './search-engines.js'
import { sendgate } from './sendgate.js'
import { sequelize } from './sequelize.js'
import { slackRead } from './slack-read.js'
import { slonik } from './slonik.js'
import { sqlite } from './sqlite.js'
import { stripeRead } from './stripe-read.js'
import { supabase } from './supabase.js'
import { trackersRead } from './trackers-read.js'
import { typeorm } from './typeorm.js'

export const reads: readonly ReadEntry[] = [
  adonisLucid,
  awsRead,
  bookshelfWaterline,
  chatRead,
  childProcessRead,
  cloudflareStorage,
  convex,
  denoKv,
  drizzle,
  dynamodb,
  files,
  firestore,
  github,
  googleRead,
  graphRead,
  httpGet,
  identityRead,
  imap,
  knex,
  kysely,
  mcpClientRead,
  mikroOrm,
  mongodb,
  mongoose,
  mssql,
  mysql2,
  objection,
  payloadStrapi,
  pg,
  postgresJs,
  prisma,
  queuesRead,
  redis,
  s3Read,
  searchEngines,
  sendgate,
  sequelize,
  slackRead,
  slonik,
  sqlite,
  stripeRead,
  supabase,
  trackersRead,
  typeorm,
]
