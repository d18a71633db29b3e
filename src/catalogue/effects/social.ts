import type { EffectEntry } from '../types.js'

export const social = {
  library: 'social',
  packages: [
    'twitter-api-v2',
    '@atproto/api',
    'masto',
    'snoowrap',
    '@wordpress/api-fetch',
    '@tryghost/admin-api',
    'contentful-management',
    '@sanity/client',
    'shopify-api-node',
    '@shopify/shopify-api',
    'discord.js',
    '@slack/web-api',
    '@slack/bolt',
  ],
  effect: 'document',
  members: [
    {
      path: '(default|TwitterApi)().**.(tweet|reply|tweetThread|quote|retweet|like|follow|deleteTweet|uploadMedia|sendDmToParticipant|sendDmInConversation|sendDm)',
    },
    { path: '(AtpAgent|BskyAgent|Agent)().(post|like|repost|follow|deletePost|uploadBlob)' },
    { path: '(createRestAPIClient|login)().**.(create|update|remove|favourite|reblog|follow)' },
    { path: 'default().(posts|pages|members).(add|edit|delete)' },
    { path: 'createClient().**.(create|createOrReplace|createIfNotExists|patch|delete|createEntry|publish|unpublish|commit)' },
    { path: 'default().*.(create|update|delete|cancel)' },
    { path: '(WebClient|App)().**.conversations.(create|invite|archive|kick|rename|setTopic|setPurpose|open)' },
    { path: '(WebClient|App)().**.(pins|bookmarks|reactions|usergroups).(add|remove|create|update)' },
    { path: '(WebClient|App)().**.usergroups.users.update' },
    { path: '(Client|Guild|GuildMember)().**.(ban|kick|setNickname|createWebhook)' },
    { path: '(Client|Guild|GuildMember)().**.roles.(add|remove|create|set)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
} as const satisfies EffectEntry
