import type { ReadEntry } from '../entries/read-entry.js'

export const redis = {
  library: 'redis',
  packages: [
    'redis',
    'ioredis',
    '@upstash/redis',
    '@redis/client',
    'valkey-glide',
    '@vercel/kv',
    'iovalkey',
    '@keyv/redis',
    'keyv',
    'cache-manager',
    'memcached',
    'memjs',
    'handy-redis',
    'node-redis',
  ],
  state: 'cache',
  members: [
    {
      path: '(createClient|createCluster|createClientPool|default|Redis|Cluster|Valkey|createStorage|createCache|Keyv)().(get|mGet|mget|getDel|getdel|getSet|getset|getEx|exists|EXISTS|GET|ttl|pttl|type|hGet|hget|hGetAll|hgetall|hExists|hexists|hmGet|hmget|hKeys|hkeys|hVals|sIsMember|sismember|smIsMember|sMembers|smembers|sCard|scard|lRange|lrange|lLen|llen|lIndex|zRange|zrange|zRangeByScore|zrangebyscore|zScore|zscore|zCard|zcard|zCount|keys|scan|scanIterator|xRange|xrange|xRead|xReadGroup|strLen|bitCount|getBit)',
    },
    {
      path: '(createClient|default|Redis)().(set|SET|setnx|setNX|incr|hsetnx|hSetNX|sadd|sAdd|zadd|incrBy|decr|eval|evalsha)',
    },
    { path: '(kv|default).(get|mget|exists|hget|hgetall|smembers|sismember|lrange|zrange)' },
    { path: 'Redis.fromEnv().(get|mget|exists|hget|hgetall|smembers|sismember|lrange|zrange|set|incr|sadd)' },
  ],
  shapes: [
    {
      callee:
        '(?:^|\\.|_)(?:redis\\w*|kv|cache\\w*|valkey|\\w*[rR]edis|\\w*Cache)\\.(?:get|mget|mGet|exists|hget|hGet|hgetall|hGetAll|sismember|sIsMember|smembers|sMembers|lrange|zscore|zrange|has)$',
    },
    { callee: '(?:^|\\.)(?:redis\\w*|\\w*[rR]edis)\\.(?:set|setnx|incr|sadd|sAdd)$' },
  ],
  verified: 'documentation',
  verifiedWith: [
    ['redis@5.10.0', 'ioredis@5.8.2', '@upstash/redis@1.38.0', '@vercel/kv@3.0.0', 'keyv@5.6.0', 'cache-manager@7.2.8'],
  ],
} as const satisfies ReadEntry
