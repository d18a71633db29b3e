import type { Passage } from '../passage.js'

/** An item that is a quotation or stands in brackets: what somebody may say, or a blank to be filled in. */
export const isSample = ({ role, text }: Passage): boolean =>
  role === 'item' && /^\s*(?:["“][^"“”]{24,}["”]|\[[^[\]]{12,}\])\W*$/.test(text)
