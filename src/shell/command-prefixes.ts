/** A program that runs the command line which follows it. */
export interface CommandPrefix {
  readonly program: string
  /** The command follows one of these words (`pnpm exec`); absent when it follows the program. */
  readonly verbs?: readonly string[]
  /** Options that take the next argument as their value. */
  readonly valued?: readonly string[]
  /** Options after which the program only looks something up (`command -v`). */
  readonly asks?: readonly string[]
  /** Positional arguments before the command (`timeout 5 …`). */
  readonly skips?: number
  /** `NAME=value` may stand before the command. */
  readonly assignments?: true
  /** Runs the command once per input item. */
  readonly repeats?: true
  /** The command only begins after `--`. */
  readonly afterDashes?: true
}

export const commandPrefixes: readonly CommandPrefix[] = [
  { program: 'env', valued: ['-u', '--unset', '-C', '--chdir', '-S'], assignments: true },
  {
    program: 'sudo',
    valued: ['-u', '--user', '-g', '--group', '-h', '-p', '-C', '-r', '-t', '-T', '-U', '-D', '-R'],
    assignments: true,
  },
  { program: 'doas', valued: ['-u', '-C'] },
  { program: 'runuser', valued: ['-u', '--user', '-g'] },
  { program: 'gosu', skips: 1 },
  { program: 'su-exec', skips: 1 },
  { program: 'timeout', valued: ['-k', '--kill-after', '-s', '--signal'], skips: 1 },
  { program: 'gtimeout', valued: ['-k', '--kill-after', '-s', '--signal'], skips: 1 },
  { program: 'faketime', valued: ['-f'], skips: 1 },
  { program: 'nice', valued: ['-n', '--adjustment'] },
  { program: 'ionice', valued: ['-c', '-n', '--class', '--classdata'] },
  { program: 'chrt', skips: 1 },
  { program: 'taskset', skips: 1 },
  { program: 'nohup' },
  { program: 'setsid' },
  { program: 'time', valued: ['-f', '-o'] },
  { program: 'stdbuf', valued: ['-i', '-o', '-e'] },
  { program: 'unbuffer' },
  { program: 'caffeinate', valued: ['-t', '-w'] },
  { program: 'chronic' },
  { program: 'cronic' },
  { program: 'systemd-cat', valued: ['-t', '-p'] },
  { program: 'systemd-run', valued: ['-p', '--unit', '-u', '--on-calendar', '--on-active'] },
  { program: 'command', asks: ['-v', '-V'] },
  { program: 'builtin' },
  { program: 'exec', valued: ['-a'] },
  {
    program: 'xargs',
    valued: [
      '-I',
      '-n',
      '-P',
      '-L',
      '-d',
      '-a',
      '-s',
      '-E',
      '--max-args',
      '--max-procs',
      '--replace',
      '--delimiter',
      '--arg-file',
    ],
    repeats: true,
  },
  { program: 'parallel', valued: ['-j', '--jobs', '-n', '-N', '--delay', '-I'], repeats: true },
  { program: 'watch', valued: ['-n', '--interval'], repeats: true },
  { program: 'npx', valued: ['-p', '--package', '-w', '--workspace'] },
  { program: 'bunx', valued: ['-p', '--package'] },
  { program: 'pnpx' },
  { program: 'npm', verbs: ['exec', 'x'], valued: ['-p', '--package', '-w', '--workspace', '--prefix'] },
  { program: 'pnpm', verbs: ['exec', 'dlx'], valued: ['-C', '--dir', '--filter', '-F', '--package'] },
  { program: 'yarn', verbs: ['exec', 'dlx'], valued: ['-p', '--package'] },
  { program: 'bun', verbs: ['x'], valued: ['--cwd'] },
  { program: 'uvx', valued: ['--from', '--with', '--python'] },
  { program: 'uv', verbs: ['run'], valued: ['--with', '--python', '--project'] },
  { program: 'pipx', verbs: ['run'], valued: ['--spec', '--python'] },
  { program: 'poetry', verbs: ['run'] },
  { program: 'pipenv', verbs: ['run'] },
  { program: 'bundle', verbs: ['exec'] },
  { program: 'cross-env', assignments: true },
  { program: 'cross-env-shell', assignments: true },
  { program: 'dotenv', valued: ['-e', '-c', '-v', '-f'] },
  { program: 'dotenvx', verbs: ['run'], valued: ['-f', '--env-file', '-e', '--env'] },
  { program: 'doppler', verbs: ['run'], afterDashes: true },
  { program: 'infisical', verbs: ['run'], afterDashes: true },
  { program: 'op', verbs: ['run'], afterDashes: true },
  { program: 'kubectl', verbs: ['exec'], afterDashes: true },
  { program: 'oc', verbs: ['exec'], afterDashes: true },
  {
    program: 'docker',
    verbs: ['exec'],
    valued: ['-e', '--env', '-u', '--user', '-w', '--workdir', '--env-file'],
    skips: 1,
  },
  { program: 'podman', verbs: ['exec'], valued: ['-e', '--env', '-u', '--user', '-w', '--workdir'], skips: 1 },
  { program: 'nix-shell', afterDashes: true },
  { program: 'xvfb-run', valued: ['-n', '-s', '-e', '-f'] },
  { program: 'dbus-run-session' },
]

/** Shells whose `-c` takes a script. */
export const shellPrograms: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh'])
