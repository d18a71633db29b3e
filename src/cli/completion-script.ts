export interface CompletionWords {
  readonly options: readonly { readonly name: string; readonly description: string }[]
  readonly commands: readonly {
    readonly name: string
    readonly description: string
    readonly options: readonly string[]
    readonly commands: readonly string[]
  }[]
}

/** A completion script made from the commands and options that exist. */
export function completionScript(shell: 'bash' | 'zsh' | 'fish', words: CompletionWords): string {
  return { bash, zsh, fish }[shell](words)
}

function bash({ options, commands }: CompletionWords): string {
  const cases = commands.map(
    (command) => `    ${command.name}) words="${[...command.commands, ...command.options].join(' ')}" ;;`,
  )
  return `_audit_coverage() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" word words
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " ${commands.map(({ name }) => name).join(' ')} " in *" $word "*) command="$word"; break ;; esac
  done
  case "$previous" in
    --root|--config|--output|--base|--file) COMPREPLY=($(compgen -f -- "$current")); return ;;
    --types) COMPREPLY=($(compgen -W "auto on off" -- "$current")); return ;;
  esac
  case "$command" in
${cases.join('\n')}
    *) words="${[...commands.map(({ name }) => name), ...options.map(({ name }) => name)].join(' ')}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _audit_coverage audit-coverage
`
}

function zsh(words: CompletionWords): string {
  return `autoload -U +X bashcompinit && bashcompinit\n${bash(words)}`
}

function fish({ options, commands }: CompletionWords): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  return `${[
    'complete -c audit-coverage -f',
    ...commands.map(
      ({ name, description }) =>
        `complete -c audit-coverage -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ),
    ...commands.flatMap((command) =>
      command.commands.map(
        (child) => `complete -c audit-coverage -n '__fish_seen_subcommand_from ${command.name}' -a ${child}`,
      ),
    ),
    ...commands.flatMap((command) =>
      command.options.map(
        (option) => `complete -c audit-coverage -n '__fish_seen_subcommand_from ${command.name}' -l ${option.slice(2)}`,
      ),
    ),
    ...options.map(
      ({ name, description }) =>
        `complete -c audit-coverage -n __fish_use_subcommand -l ${name.slice(2)} -d ${quoted(description)}`,
    ),
  ].join('\n')}\n`
}
