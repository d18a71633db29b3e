import type { Program } from '../program.js'
import { hole } from './text-of.js'

/** Settings in which a deployment keeps its own address. */
const ownSetting =
  /^(?:NEXT_?AUTH_URL|NEXT_PUBLIC_\w*(?:URL|ORIGIN|HOST|DOMAIN)|(?:NEXT_PUBLIC_)?VERCEL_\w*URL|(?:PUBLIC_)?(?:APP|SITE)_(?:BASE_)?(?:URL|ORIGIN|HOST|DOMAIN)\w*|INTERNAL_\w*(?:URL|ORIGIN|HOST)|(?:VITE|REACT_APP|NUXT_PUBLIC)_\w*(?:URL|HOST|BASE|API)|(?:BACKEND|FRONTEND)_\w*URL|get(?:Internal|Own|App|Site|Base)\w*Url)$/i

const known = new WeakMap<Program['facts'], readonly RegExp[]>()

/**
 * Whether a request goes to the project itself: below an address that a setting calls its own, or to a path for which
 * a file of this program is the route. Such a request hands work on; what it leads to is judged where it is done.
 */
export function isOwnAddress(urls: readonly string[], names: readonly string[], { facts }: Program): boolean {
  // Beside the setting often stands the address of the machine of a developer.
  const away = urls.filter((url) => !/^https?:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$)/.test(url))
  const paths = away.flatMap((url) =>
    url.startsWith(hole) && url.length > 1 ? [url.slice(1).replace(/[?#].*$/, '')] : [],
  )
  if (paths.length === 0 || paths.length < away.length || !paths.every((path) => path.startsWith('/'))) return false
  if (names.some((name) => ownSetting.test(name))) return true
  const routes = known.get(facts) ?? routesOf([...facts.values()].map(({ file }) => file))
  known.set(facts, routes)
  return paths.every((path) => routes.some((route) => route.test(path)))
}

/** The paths below `/api` that the files answer, by the conventions of Next.js, SvelteKit and Nitro. */
export function routesOf(files: readonly string[]): readonly RegExp[] {
  return files.flatMap((file) => {
    const route = routeOf(file)
    return route === null ? [] : [new RegExp(`^${route.split('/').map(segment).join('/')}/?$`)]
  })
}

function routeOf(file: string): string | null {
  const page =
    /(?:^|\/)pages(\/api\/.+?)(?:\/index)?\.[jt]sx?$/.exec(file) ??
    /(?:^|\/)(?:app|src\/routes)(\/.+)\/(?:route|\+server)\.[jt]s$/.exec(file) ??
    /(?:^|\/)server(\/api\/.+?)(?:\.(?:get|post|put|patch|delete))?\.[jt]s$/.exec(file)
  const path = page?.[1]?.replace(/\/\([^/)]*\)/g, '') ?? null
  return path !== null && /\/api\//.test(path) ? path.slice(path.indexOf('/api/')) : null
}

function segment(text: string): string {
  if (/^\[+\.\.\./.test(text)) return '.+'
  if (text.startsWith('[')) return '[^/]+'
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
