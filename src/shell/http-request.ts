import { programName, textOf, type Argument } from './shell-argument.js'

/** An HTTP request (or an SMTP delivery) that a command line makes. */
export interface HttpRequest {
  readonly method: string
  readonly urls: readonly Argument[]
  /** The request bodies, as far as they are written on the command line. */
  readonly bodies: readonly string[]
}

interface OptionTable {
  /** Options that take a value; `body` ones make the request a POST. */
  readonly valued: ReadonlySet<string>
  readonly body: ReadonlySet<string>
  readonly method: ReadonlySet<string>
  readonly url: ReadonlySet<string>
}

const curl: OptionTable = {
  valued: words(
    '-H --header -o --output -u --user -A --user-agent -e --referer -b --cookie -c --cookie-jar -w --write-out -m --max-time -K --config -x --proxy -E --cert --cert-type --key --cacert --capath -r --range -y --speed-time -Y --speed-limit -z --time-cond -C --continue-at -D --dump-header -P --ftp-port -Q --quote -t --telnet-option --connect-timeout --retry --retry-delay --retry-max-time --max-redirs --limit-rate --resolve --connect-to --interface --oauth2-bearer --aws-sigv4 --mail-from --mail-rcpt --mail-auth --output-dir --stderr --trace --trace-ascii --unix-socket --proto --proto-redir --ciphers --max-filesize --keepalive-time --noproxy --dns-servers --variable --expand-header --rate --netrc-file',
  ),
  body: words(
    '-d --data --data-raw --data-binary --data-ascii --data-urlencode --json -F --form --form-string --url-query --expand-data --expand-json -T --upload-file',
  ),
  method: words('-X --request'),
  url: words('--url --expand-url'),
}
const wget: OptionTable = {
  valued: words(
    '-O --output-document -o --output-file -a --append-output -U --user-agent -T --timeout -t --tries -P --directory-prefix -e --execute --header --user --password --http-user --http-password -w --wait --waitretry --limit-rate --load-cookies --save-cookies --referer -i --input-file --ca-certificate --certificate --private-key --max-redirect -Q --quota --retry-on-http-error --connect-timeout --dns-timeout --read-timeout',
  ),
  body: words('--post-data --post-file --body-data --body-file'),
  method: words('--method'),
  url: words(''),
}
const httpie: OptionTable = {
  valued: words(
    '-a --auth -A --auth-type -p --print -o --output --style -s --session --session-read-only --timeout --proxy --verify --cert --cert-key --max-redirects --raw --pretty --format-options --boundary',
  ),
  body: words('--raw'),
  method: words(''),
  url: words(''),
}
const programs: Readonly<Record<string, OptionTable>> = {
  curl,
  curlie: curl,
  wget,
  wget2: wget,
  http: httpie,
  https: httpie,
  xh: httpie,
  xhs: httpie,
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').filter((word) => word !== ''))
}

/** The request of a `curl`, `wget` or HTTPie command line; null for other programs. `piped`: standard input is given. */
export function httpRequestOf(command: readonly Argument[], piped: boolean): HttpRequest | null {
  const program = programName(command[0])
  const table = Object.hasOwn(programs, program) ? programs[program] : undefined
  if (!table) return null
  const read = readOptions(command.slice(1), table)
  if (table === httpie) return httpieRequest(read, piped)
  const upload = read.options.some((option) => option === '-T' || option === '--upload-file')
  const query = read.options.some((option) => option === '-G' || option === '--get')
  const head = read.options.some((option) => option === '-I' || option === '--head' || option === '--spider')
  const hasBody = read.options.some((option) => table.body.has(option) && option !== '--url-query')
  const method = read.method ?? (head ? 'HEAD' : query ? 'GET' : upload ? 'PUT' : hasBody ? 'POST' : 'GET')
  return { method: method.toUpperCase(), urls: read.urls, bodies: read.bodies }
}

interface ReadOptions {
  readonly options: readonly string[]
  readonly method: string | null
  readonly urls: readonly Argument[]
  readonly bodies: readonly string[]
}

function readOptions(args: readonly Argument[], table: OptionTable): ReadOptions {
  const options: string[] = []
  const urls: Argument[] = []
  const bodies: string[] = []
  let method: string | null = null
  const take = (option: string, argument: Argument | undefined): void => {
    if (table.method.has(option)) method = textOf(argument)
    if (table.url.has(option) && argument) urls.push(argument)
    if (table.body.has(option)) bodies.push(textOf(argument))
  }
  const takesValue = (option: string): boolean =>
    table.valued.has(option) || table.body.has(option) || table.method.has(option) || table.url.has(option)
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]
    const text = textOf(argument)
    if (!argument || text === '--' || text === '') continue
    if (!/^-./.test(text)) {
      urls.push(argument)
      continue
    }
    for (const { option, value } of optionsIn(text, takesValue)) {
      options.push(option)
      if (value !== null) take(option, inline(argument, value))
      else if (takesValue(option)) take(option, args[++index])
    }
  }
  return { options, method, urls, bodies }
}

function inline(argument: Argument, value: string): Argument {
  return { values: [{ text: value, names: argument.values.flatMap(({ names }) => names) }], word: argument.word }
}

/** `--json=x`, `-XPOST` and `-sSfd @-` as single options with their values. */
function optionsIn(
  text: string,
  takesValue: (option: string) => boolean,
): readonly { option: string; value: string | null }[] {
  if (text.startsWith('--')) {
    const equals = text.indexOf('=')
    return equals === -1
      ? [{ option: text, value: null }]
      : [{ option: text.slice(0, equals), value: text.slice(equals + 1) }]
  }
  const found: { option: string; value: string | null }[] = []
  for (let at = 1; at < text.length; at++) {
    const option = `-${text[at] ?? ''}`
    const rest = text.slice(at + 1)
    if (takesValue(option)) return [...found, { option, value: rest === '' ? null : rest }]
    found.push({ option, value: null })
  }
  return found
}

function httpieRequest(read: ReadOptions, piped: boolean): HttpRequest {
  const first = textOf(read.urls[0])
  const named = /^[A-Z]{3,7}$/.test(first)
  const [url, ...items] = named ? read.urls.slice(1) : read.urls
  const bodies = [
    ...read.bodies,
    ...items.map(textOf).filter((item) => /^[^:=@]+(:?=|@|:=@|=@)/.test(item) && !/^[^=@]*==/.test(item)),
  ]
  const method = named ? first : bodies.length > 0 || piped ? 'POST' : 'GET'
  return { method, urls: url ? [url] : [], bodies }
}
