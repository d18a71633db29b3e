import type { EffectEntry } from '../entries/effect-entry.js'

export const deployments = {
  library: 'deployments',
  packages: [
    '@vercel/sdk',
    '@vercel/client',
    '@netlify/api',
    'netlify',
    'cloudflare',
    '@kubernetes/client-node',
    'dockerode',
    '@pulumi/pulumi',
    '@railway/sdk',
    'heroku-client',
    '@digitalocean/dots',
    'dots-wrapper',
    '@fly/sdk',
  ],
  effect: 'deployment',
  members: [
    {
      path: 'Vercel().**.(createDeployment|cancelDeployment|deleteDeployment|createProject|updateProject|addProjectDomain|createProjectEnv|createRecord|promoteProject)',
    },
    { path: 'createDeployment' },
    {
      path: '(NetlifyAPI|default)().(createSiteDeploy|createSiteBuild|createSite|updateSite|rollbackSiteDeploy|createHook)',
    },
    { path: '(default|Cloudflare)().**.(create|edit|update|delete|purge|put|bulk_update)' },
    {
      path: 'KubeConfig().makeApiClient().(createNamespacedJob|createNamespacedPod|createNamespacedDeployment|patchNamespacedDeployment|replaceNamespacedDeployment|deleteNamespacedJob|deleteNamespacedPod|patchNamespacedDeploymentScale|createNamespacedCustomObject)',
    },
    { path: 'default().(createContainer|run|pull|pruneContainers)' },
    { path: 'default().getContainer().(start|stop|restart|remove|kill)' },
    { path: 'LocalWorkspace.**.(up|destroy)' },
  ],
  idempotency: { support: 'none', evidence: 'memory' },
  verified: 'documentation',
  verifiedWith: [
    [
      '@vercel/sdk@1.21.7',
      'cloudflare@6.3.0',
      '@kubernetes/client-node@1.4.0',
      'dockerode@5.0.0',
      '@types/dockerode@4.0.1',
      '@pulumi/pulumi@3.243.0',
    ],
  ],
} as const satisfies EffectEntry
