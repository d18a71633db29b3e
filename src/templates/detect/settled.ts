/** Verbs whose object was there before: a comment on an issue makes no issue. */
export const settled: ReadonlySet<string> = new Set([
  'comment',
  'reply',
  'respond',
  'answer',
  'label',
  'close',
  'assign',
  'edit',
  'merge',
  'unassign',
])
