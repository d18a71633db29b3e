import type { EffectEntry } from '../entries/effect-entry.js'

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
    {
      path: 'createClient().**.(create|createOrReplace|createIfNotExists|patch|delete|createEntry|publish|unpublish|commit)',
    },
    { path: 'default().*.(create|update|delete|cancel)' },
    { path: '(WebClient|App)().**.conversations.(create|invite|archive|kick|rename|setTopic|setPurpose|open)' },
    { path: '(WebClient|App)().**.(pins|bookmarks|reactions|usergroups).(add|remove|create|update)' },
    { path: '(WebClient|App)().**.usergroups.users.update' },
    { path: '(Client|Guild|GuildMember)().**.(ban|kick|setNickname|createWebhook)' },
    { path: '(Client|Guild|GuildMember)().**.roles.(add|remove|create|set)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [
    [
      'twitter-api-v2@1.29.0',
      '@atproto/api@0.21.0',
      'masto@8.0.0',
      'contentful-management@12.5.0',
      '@sanity/client@7.22.1',
      'shopify-api-node@3.15.0',
      '@shopify/shopify-api@13.0.0',
      'discord.js@14.28.1',
      '@slack/web-api@8.2.0',
      '@slack/bolt@5.1.0',
    ],
  ],
} as const satisfies EffectEntry
