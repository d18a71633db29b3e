/** Whether two statements name one table or model, with or without a schema before it. */
export function isSameTable(left: string, right: string): boolean {
  return left !== '' && left.split('.').at(-1)?.toLowerCase() === right.split('.').at(-1)?.toLowerCase()
}
