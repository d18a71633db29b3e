import type { ActionEntry } from '../entries/action-entry.js'

export const githubReleases = {
  provider: 'github-release',
  channel: 'issue',
  actions: [
    'softprops/action-gh-release',
    'ncipollo/release-action',
    'actions/create-release',
    'marvinpinto/action-automatic-releases',
    'comnoco/create-release-action',
  ],
  unless: [{ input: 'draft', matches: '^true$' }],
  verified: 'documentation',
} as const satisfies ActionEntry
