import type { ReadEntry } from '../entries/read-entry.js'

export const childProcessRead = {
  library: 'child-process-read',
  packages: ['child_process', 'node:child_process', 'execa', 'zx', 'simple-git', 'dockerode'],
  state: 'service',
  members: [
    {
      path: '(exec|execSync|execFile|execFileSync|spawn|spawnSync|execa|execaSync|$)',
      when: [
        {
          argument: 0,
          matches:
            '^(?:git (?:status|log|diff|show|rev-parse|ls-files|ls-remote|branch|tag -l|fetch)|gh (?:issue|pr|release|run|repo|search) (?:list|view|status|diff|checks)|gh (?:search|api)(?! .*(?:-X|--method) (?:POST|PUT|PATCH|DELETE))|docker (?:ps|inspect|images|logs)|kubectl (?:get|describe|logs)|cat |ls |stat |test |grep |jq |pgrep |ps |df |du |uptime|systemctl (?:status|is-active)|crontab -l|psql .*select|redis-cli .*get|sqlite3 .*select)',
        },
      ],
    },
    { path: '(simpleGit|default)().(status|log|diff|branch|branchLocal|revparse|raw|show|tags|listRemote|fetch)' },
    { path: 'default().(listContainers|info)' },
    { path: 'default().getContainer().(inspect|logs|stats)' },
  ],
  verified: 'documentation',
  verifiedWith: [
    [
      '@types/node@20.19.43',
      'execa@9.6.1',
      'zx@8.8.5',
      'simple-git@3.36.0',
      'dockerode@5.0.0',
      '@types/dockerode@4.0.1',
    ],
  ],
} as const satisfies ReadEntry
