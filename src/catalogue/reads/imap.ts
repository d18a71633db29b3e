import type { ReadEntry } from '../entries/read-entry.js'

export const imap = {
  library: 'imap',
  packages: [
    'imapflow',
    'node-imap',
    'imap-simple',
    'mailparser',
    'rss-parser',
    'feedparser',
    'puppeteer',
    'playwright',
    'cheerio',
    'ssh2-sftp-client',
    'basic-ftp',
  ],
  state: 'service',
  members: [
    { path: 'ImapFlow().(fetch|fetchOne|fetchAll|search|status|list|getMailboxLock)' },
    { path: 'default().parseURL' },
    { path: 'launch().newPage().**.(content|evaluate|$eval|$$eval|textContent)' },
    { path: 'default().(list|get|exists|stat)' },
    { path: 'Client().(list|size|lastMod)' },
  ],
  verified: 'documentation',
  verifiedWith: [
    [
      'imapflow@1.3.3',
      'rss-parser@3.13.0',
      'ssh2-sftp-client@12.1.1',
      '@types/ssh2-sftp-client@9.0.6',
      'basic-ftp@6.0.1',
    ],
  ],
} as const satisfies ReadEntry
