export function missingOf(error: { readonly stderr?: string }): string | undefined
