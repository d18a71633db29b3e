import type { HostEntry } from '../entries/host-entry.js'

export const kakaoTalk = {
  provider: 'kakao-talk',
  hosts: ['kapi.kakao.com'],
  channel: 'chat',
  sends: [{ path: '^/v[12]/api/talk/(memo|friends/message)/(default/|scrap/)?send$', methods: ['POST'] }],
  reads: ['^/v2/user'],
  verified: 'documentation',
} as const satisfies HostEntry
