/** Where the compiler says a callee is declared. */
export interface CalleeDeclaration {
  /** Null for first-party code. `@types/x` is reported as `x`. */
  readonly package: string | null
  /** `Outer>inner` chain of the declarations around the member; empty for a function of the module. */
  readonly container: string
  readonly member: string
  /** Path inside the package (or of the first-party file), without extension. */
  readonly file: string
}

/** The alias under which a function type is known: `MethodWithRequiredArgument<ChatPostMessageArguments>`. */
export interface TypeAlias {
  readonly package: string | null
  readonly name: string
  readonly arguments: readonly string[]
}

/** What the types say about one callee. */
export interface CalleeAnswer {
  /** `any` when the types do not know either, `absent` when the position holds no call. */
  readonly receiver: 'typed' | 'any' | 'absent'
  /** By symbol and by resolved signature; each sees cases the other does not. */
  readonly declarations: readonly CalleeDeclaration[]
  readonly aliases: readonly TypeAlias[]
  /** The classes of the arguments, by position: command objects are told by them. */
  readonly arguments: readonly (readonly CalleeDeclaration[])[]
}

export const noAnswer: CalleeAnswer = { receiver: 'absent', declarations: [], aliases: [], arguments: [] }
