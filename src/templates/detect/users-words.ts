import { saidByUser, wishes } from '../lexicon/users-words.js'

const someone = String.raw`(?:(?:the|a|an|your)\s+)?\w+\s+(?:(?:is|are|has|have)\s+)?`
const expressly = '(?:explicitly|specifically|clearly|expressly)'
const wish = new RegExp(
  String.raw`\b(?:unless\s+${someone}(?:${expressly}\s+)?|(?:if|when|whenever|once)\s+${someone}${expressly}\s+)(?:${wishes.join('|')})\b[^.;,:]*`,
  'gi',
)
const told = new RegExp(
  String.raw`\b(?:if|when|unless|whether|since|where)\s+(?:the|this|your) user\s+(?:(?:has|had|did|does)(?:n't|\s+not|\s+never)?\s+|already\s+|never\s+)*(?:already\s+|yet\s+|ever\s+)*(?:${saidByUser.join('|')})\b[^.;,:→]*`,
  'gi',
)

/**
 * A sentence without its conditions on what somebody who is talked with said, wished or knows: "unless the user explicitly
 * asks for it", "if the user has never deployed before". They tell nothing about what this task did.
 */
export function withoutUsersWords(text: string): string {
  return text.replace(wish, ' ').replace(told, ' ')
}
