/** Runs `audit-coverage` with `process.argv`. */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.write(`${argv.length}\n`)
}
