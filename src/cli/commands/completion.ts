import { Argument, type Command, Command as CommandClass } from 'commander'
import { completionScript, type CompletionWords } from '../completion-script.js'
import { exitCodes, type CommandSession } from '../session.js'

/** `audit-coverage completion <shell>`: a script to source. */
export function completionCommand(session: CommandSession, program: Command): Command {
  return new CommandClass('completion')
    .description('print a completion script: source <(audit-coverage completion bash)')
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish']))
    .action((shell: 'bash' | 'zsh' | 'fish') => {
      session.out.write(completionScript(shell, wordsOf(program)))
      process.exitCode = exitCodes.ok
    })
}

function wordsOf(program: Command): CompletionWords {
  return {
    options: program.options.flatMap(({ long, description }) => (long == null ? [] : [{ name: long, description }])),
    commands: program.commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      options: command.options.flatMap(({ long }) => long ?? []),
      commands: command.commands.map((child) => child.name()),
    })),
  }
}
