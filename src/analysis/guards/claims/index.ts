// Written by scripts/generate-guard-indexes.mjs from the files of this folder; do not edit.
import type { ClaimUnit } from '../claim.js'
import { drizzle } from './drizzle.js'
import { dynamodb } from './dynamodb.js'
import { exclusiveFile } from './exclusive-file.js'
import { firestore } from './firestore.js'
import { knex } from './knex.js'
import { kysely } from './kysely.js'
import { mikroorm } from './mikroorm.js'
import { mongo } from './mongo.js'
import { prisma } from './prisma.js'
import { redisScript } from './redis-script.js'
import { redis } from './redis.js'
import { sendgate } from './sendgate.js'
import { sequelize } from './sequelize.js'
import { sql } from './sql.js'
import { supabaseRpc } from './supabase-rpc.js'
import { supabase } from './supabase.js'
import { typeorm } from './typeorm.js'

export const claimUnits: readonly ClaimUnit[] = [
  drizzle,
  dynamodb,
  exclusiveFile,
  firestore,
  knex,
  kysely,
  mikroorm,
  mongo,
  prisma,
  redisScript,
  redis,
  sendgate,
  sequelize,
  sql,
  supabaseRpc,
  supabase,
  typeorm,
]
