/** What a row rests on: proved by the TypeScript compiler, loaded in Node, or read in the provider's documentation. */
export type Evidence = 'compiler' | 'runtime' | 'documentation'
