/** The points of one `once` call, in order; a fault schedule may stop or kill the process at each. */
export const points = [
  'before-claim',
  'after-claim',
  'in-probe',
  'before-intent',
  'after-intent',
  'before-send',
  'after-send',
  'before-mark',
  'after-mark',
] as const

export type Point = (typeof points)[number]
