import { InvalidArgumentError } from 'commander'

/** `0.6`, `60%` or `60 %` as a share between 0 and 1. */
export function parseShare(text: string): number {
  const parts = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim())
  const value = parts === null ? Number.NaN : Number(parts[1]) / (parts[2] === '%' ? 100 : 1)
  if (!(value >= 0 && value <= 1))
    throw new InvalidArgumentError('Give a share between 0 and 1, such as 0.6, or a percentage, such as 60%.')
  return value
}

/** A whole number that is not negative. */
export function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number, such as 0.')
  return Number(text)
}
