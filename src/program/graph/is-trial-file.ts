const trial =
  /^(?:mocks?|demos?|examples?|samples?|playground|sandbox|scratch|smoke|fixtures?|seeds?|stories|storybook)$/i

/** Whether a path says that people run this code to try something out: a mock, a demo, an example, a seed. */
export function isTrialFile(file: string): boolean {
  const parts = file.split('/')
  const words = (parts.at(-1) ?? '').split('.').slice(0, -1)
  return [...parts.slice(0, -1), ...words].some((part) => trial.test(part))
}
