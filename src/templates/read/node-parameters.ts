/** A node of a workflow graph, as its editor kept it. */
export interface Written {
  /** JSON, or nothing. */
  readonly parameters: string
}

/** What an editor wrote into a node. */
export function parametersOf({ parameters }: Written): Readonly<Record<string, unknown>> {
  return JSON.parse(parameters === '' ? '{}' : parameters) as Readonly<Record<string, unknown>>
}
