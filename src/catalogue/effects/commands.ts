import type { EffectEntry } from '../entries/effect-entry.js'

export const commands = {
  library: 'commands',
  packages: ['child_process', 'node:child_process', 'execa', 'zx'],
  effect: 'infrastructure',
  members: [
    {
      path: '(exec|execSync|execFile|execFileSync|spawn|spawnSync|execa|execaSync|$)',
      when: [
        {
          argument: 0,
          matches:
            '^(?:git push|git tag(?! -l)|gh (?:issue|pr|release|repo|workflow|gist|label|secret|variable) (?:create|comment|edit|close|merge|reopen|delete|review|run|set|ready|lock)|gh api .*(?:-X|--method) (?:POST|PUT|PATCH|DELETE)|npm publish|pnpm publish|yarn (?:npm )?publish|bun publish|docker push|docker (?:buildx )?build .*--push|kubectl (?:apply|create|delete|scale|rollout|patch)|helm (?:install|upgrade|uninstall)|terraform (?:apply|destroy)|vercel(?: deploy| --prod|$)|netlify deploy|wrangler (?:deploy|publish)|fly(?:ctl)? deploy|aws \\w+ (?:put|create|delete|update|send|publish|start|run|invoke)|gcloud .* (?:deploy|create|delete)|rsync |scp |curl .*(?:-X|--request) ?(?:POST|PUT|PATCH|DELETE)|curl .*(?:--data|-d |--json|-F ))',
        },
      ],
    },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [['@types/node@20.19.43', 'execa@9.6.1', 'zx@8.8.5']],
} as const satisfies EffectEntry
