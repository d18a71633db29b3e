import { posix } from 'node:path'
import type { TriggerKind } from '../../../result/coverage-report.js'
import { readKey } from '../../../analysis/values/module-key.js'
import type { Registration } from '../../../analysis/triggers/registration.js'
import { wrappersAround } from '../../graph/wrapped-handlers.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'
import { calledByDatabase } from './called-by-database.js'
import { isControllerForPeople } from './is-controller-for-people.js'
import { machineSigns, type MachineSigns } from './machine-signs.js'
import { scheduledPaths } from './scheduled-paths.js'

const paths: readonly { readonly trigger: TriggerKind; readonly path: RegExp; readonly holdsSecret?: true }[] = [
  { trigger: 'cron', path: /(?:^|[/_.-])crons?(?:[/_.-]|$)/i },
  { trigger: 'webhook', path: /(?:^|[/_.-])(?:web-?hooks?)(?:[/_.-]|$)/i },
  // The address itself is the secret: whoever knows it may call.
  { trigger: 'webhook', path: /\/:\w*(?:token|secret)\b|\/\[\w*(?:token|secret)\]/i, holdsSecret: true },
]

/** Routes that schedulers, queues and other systems call. */
export function machineRoutes(sources: TaskSources): FoundTask[] {
  const routes = sources.linked.registrations.filter(({ kind }) => kind === 'http-handler')
  const scheduled = scheduledPaths(sources)
  const called = routes.some(({ file }) => edgeFunction(file) !== null) ? calledByDatabase(sources) : null
  const guards = middlewareByFile(routes)
  const signs = machineSigns(sources)
  const isManaging = (route: Registration): boolean => isControllerForPeople(route, sources.program)
  return routes
    .filter((route) => !isMiddleware(route))
    .flatMap((route) => {
      const trigger =
        called?.get(edgeFunction(route.file) ?? '') ?? triggerOf(route, { signs, scheduled, guards, isManaging })
      if (trigger === null) return []
      const parts = sources.linked.partsOf(route)
      const handlers = parts.bodies.filter((handler) => readKey(handler).at !== null)
      // Of several own functions of a call the last one answers; what a file exports may be wrapped, and the sign shows the inner one.
      const signed = route.site === null ? handlers.find((key) => signs.shown(key).triggers.length > 0) : undefined
      const handler = signed ?? handlers.at(-1)
      return handler === undefined
        ? []
        : [
            {
              trigger,
              name: nameOf(route),
              handler,
              around: wrappersAround(parts, handler),
              registerFile: route.file,
              registerLine: route.line,
            },
          ]
    })
}

/** The name of the function of Supabase that a file is. */
function edgeFunction(file: string): string | null {
  return /(?:^|\/)supabase\/functions\/([\w-]+)\/index\.\w+$/.exec(file)?.[1] ?? null
}

interface Surroundings {
  /** Whether the class of a decorated route is for people. */
  readonly isManaging: (route: Registration) => boolean
  readonly signs: MachineSigns
  readonly scheduled: readonly RegExp[]
  /** The middleware of a router's file. */
  readonly guards: ReadonlyMap<string, readonly string[]>
}

function triggerOf(route: Registration, { signs, scheduled, guards, isManaging }: Surroundings): TriggerKind | null {
  const folder = routePath(route.file)
  const addresses =
    route.site === null
      ? [folder, ...(route.address === undefined ? [] : [route.address])]
      : [route.name ?? '', `${folder}/${route.name ?? ''}`.replace(/\/+/g, '/')]
  if (scheduled.some((path) => addresses.some((address) => path.test(address)))) return 'cron'
  const { trigger, signedIn } = signs.shownByAll([...route.handlers, ...(guards.get(route.file) ?? [])])
  if (trigger !== null) return trigger === 'cron' && isWrite(route) ? 'webhook' : trigger
  const says = [route.file, route.name ?? '']
  const named =
    paths.find(({ path, holdsSecret }) =>
      // Controllers take the secrets of their addresses from people who follow a link.
      [...says, ...(holdsSecret ? [] : [route.address ?? ''])].some((text) => path.test(text)),
    )?.trigger ?? null
  return named === 'webhook' && (isForPeople(route, signedIn) || isManaging(route)) ? null : named
}

/** Where webhooks are set up, tried and looked through. */
const managing =
  /web-?hooks?\/(?:settings?|config\w*|test|logs?|events|deliveries|new)(?:[/.]|$)|\/(?:\[[^\]]+\]|:\w+)\/(?:[\w-]+-)?webhooks(?:[/.]|$)/i
/** A secret in an address that was mailed to a person. */
const mailed = /invit|verif|reset|confirm|subscri|activat|magic|share|sign(?:ing)?[/-]/i

/** Whether a path speaks of a webhook, or holds a secret, and yet somebody's browser calls it. */
function isForPeople({ entry, file, name, site, address: route }: Registration, signedIn: boolean): boolean {
  const address = [file, name ?? '', ...(route === undefined ? [] : [route])].join(' ')
  // A typed router can stand behind the raw route of a provider.
  if (
    (/^(?:trpc|orpc|next-safe-action|graphql)/.test(entry.name) &&
      !/stripe|clerk|svix|paddle|polar|lemon|shopify|github|gitlab|linear|resend|twilio|slack/i.test(address)) ||
    signedIn ||
    managing.test(address)
  )
    return true
  return !/web-?hook/i.test(address) && (mailed.test(address) || /\.get$/i.test(site?.call.calleeText ?? ''))
}

function isWrite({ site, name }: Registration): boolean {
  return /\.(?:post|put|patch)$/i.test(site?.call.calleeText ?? '') || /^(?:POST|PUT|PATCH)$/.test(name ?? '')
}

function isMiddleware({ site }: Registration): boolean {
  return site !== null && /\.(?:use|param)$/.test(site.call.calleeText)
}

function middlewareByFile(routes: readonly Registration[]): Map<string, readonly string[]> {
  const handlers = new Map<string, readonly string[]>()
  for (const route of routes.filter(isMiddleware))
    handlers.set(route.file, [...(handlers.get(route.file) ?? []), ...route.handlers])
  return handlers
}

/** The address of a file route: `apps/web/src/app/api/jobs/route.ts` answers `/api/jobs`. */
function routePath(file: string): string {
  const found = /(?:^|\/)(?:app|pages|routes)\/(.*)$/.exec(file)?.[1]
  if (found === undefined) return ''
  const folder = /^(?:route|index|\+server)\.\w+$/.test(posix.basename(found))
    ? posix.dirname(found)
    : found.replace(/\.\w+$/, '')
  return `/${folder
    .split('/')
    .filter((part) => !/^\(.*\)$/.test(part) && !/^\[\.\.\..*\]$/.test(part))
    .join('/')}`
}

function nameOf(route: Registration): string {
  const method = /\.(get|post|put|patch|delete|all|options)$/i
    .exec(route.site?.call.calleeText ?? '')?.[1]
    ?.toUpperCase()
  return [method, route.name].filter((part) => part != null).join(' ') || route.file
}
