import type { FileFacts } from '../../analysis/file-facts.js'

/** Whether a file declares functions in the cloud by the paths of their modules, and with what. */
export function infrastructureOf({ imports, calls }: FileFacts): 'cdk' | 'sst' | null {
  if (imports.some((module) => /(?:^|[/@-])cdk(?:[/-]|$)/.test(module))) return 'cdk'
  return imports.some((module) => /^(?:sst|@serverless-stack)(?:\/|$)/.test(module)) ||
    calls.some(({ calleeText }) => /^sst\.(?:aws|cloudflare)\.\w+$/.test(calleeText))
    ? 'sst'
    : null
}
