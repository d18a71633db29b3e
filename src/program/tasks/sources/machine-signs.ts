import type { TriggerKind } from '../../../result/coverage-report.js'
import { readKey } from '../../../analysis/values/module-key.js'
import type { TaskSources } from '../task-sources.js'

/** Signs in a handler, or in what stands in front of it, that a machine and not a person calls it. */
const signs: readonly { readonly trigger: TriggerKind; readonly text: RegExp }[] = [
  {
    trigger: 'queue-worker',
    text: /upstash-signature|verifySignature(?:AppRouter|Edge)?\b|x-cloudtasks|X-CloudTasks|x-appengine-queuename/i,
  },
  {
    trigger: 'webhook',
    text: /\bconstructEvent(?:Async)?\b|(?:stripe|svix|webhook|x-slack|x-hub|x-twilio|paddle|x-shopify|linear|x-telegram|x-line|x-signature)[-\w]*[-_](?:signature|hmac|secret-token)\b|\b(?:svix|webhook|linear|x-webhook)[-_]id\b|\bverifyWebhook\w*|\bwebhooks\.(?:verify|unwrap)\b|\bnew Webhook\([\s\S]{1,600}?\.verify\(|x-hub-signature/i,
  },
  {
    trigger: 'cron',
    text: /\bCRON_(?:SECRET|KEY|TOKEN|API_KEY)\b|\bx-vercel-cron\b|x-appengine-cron|x-cloudscheduler|\b(?:verify|check|validate|authenticate|authorize|require|ensure|assert|handle|is|has|with)(?:Valid|Authori[sz]ed)?_?Cron(?:Auth|Request|Job|Secret|Token|Call)?\w*\(/i,
  },
]

const signedIn =
  /\b(?:getServerSession|unstable_getServerSession|getSession|currentUser|getCurrentUser|requireUser|requireAuth|withAuth|getUser|ensureAuthenticated|isAuthenticated)\b|\bauth\(\)/

interface Shown {
  readonly triggers: readonly TriggerKind[]
  /** Whether it asks which person is signed in. */
  readonly signedIn: boolean
}

export interface MachineSigns {
  /** What the text of one function shows. */
  readonly shown: (handler: string) => Shown
  /** What handlers show together with the functions that they call first. */
  readonly shownByAll: (handlers: readonly string[]) => {
    readonly trigger: TriggerKind | null
    readonly signedIn: boolean
  }
}

/** Looks for the signs, once in each function: the routes of a file share their middleware and what they call. */
export function machineSigns(sources: TaskSources): MachineSigns {
  const known = new Map<string, Shown>()
  const shown = (handler: string): Shown => {
    const before = known.get(handler)
    if (before !== undefined) return before
    const text = textOf(handler, sources)
    const found = {
      triggers: signs.flatMap((sign) => (sign.text.test(text) ? [sign.trigger] : [])),
      signedIn: signedIn.test(text),
    }
    known.set(handler, found)
    return found
  }
  return {
    shown,
    shownByAll: (handlers) => {
      const all = handlers.flatMap((handler) => [handler, ...calledFirst(handler, sources)]).map(shown)
      const sign = signs.find(({ trigger }) => all.some(({ triggers }) => triggers.includes(trigger)))
      return { trigger: sign?.trigger ?? null, signedIn: all.some((each) => each.signedIn) }
    },
  }
}

function textOf(handler: string, sources: TaskSources): string {
  const { file, at } = readKey(handler)
  const fact = at === null ? undefined : sources.program.facts.get(file)?.functions[at]
  return fact === undefined ? '' : sources.passage(file, fact)
}

function calledFirst(handler: string, { linked }: TaskSources): string[] {
  if (readKey(handler).at === null) return []
  return linked.graph
    .outOf(handler)
    .filter(({ kind }) => kind === 'call')
    .slice(0, 4)
    .map(({ to }) => to)
}
