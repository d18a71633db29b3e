/** Where the compiler finds a member: match package, container and member name, and a file only where names repeat inside a package. */
export interface Declaration {
  /** Without `@types/`: `nodemailer` also stands for `@types/nodemailer`. */
  readonly package?: string
  /** Class, interface or `Outer>inner` chain; empty for a function of the module. */
  readonly container?: string
  /** Name in the declaration where it differs from the last name of the path. */
  readonly member?: string
  /** End of the declaring file's path, without extension. */
  readonly file?: string
}
