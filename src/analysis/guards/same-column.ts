/** Whether two names are of one column: `sent_at` and `sentAt`, with the marks that `UniqueKeys` puts behind a name. */
export function sameColumn(left: string, right: string): boolean {
  const plain = (name: string): string => name.replaceAll(/[_?!]/g, '').toLowerCase()
  return plain(left) === plain(right)
}
