const containers =
  /^(?:payload|inputs?|body|data|arg(?:ument)?s?|params?|props|options|opts|req(?:uest)?|query|json|safeParse|parse(?:Async|d)?|validated?|values?|form(?:Data)?|context|ctx|variables|fields|rest|result|state|\[\])$/i

/** Whether a name says that a value holds what was passed together, each part for itself, and is no record with one identity. */
export function isContainer(name: string): boolean {
  return containers.test(name)
}
