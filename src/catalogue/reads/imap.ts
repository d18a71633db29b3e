import type { ReadEntry } from '../types.js'

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
} as const satisfies ReadEntry
