/**
 * Fits texts in which a property is named in any other way than by reading it (`row.sentAt`): assigned, in an object or
 * a type, in quotes, or in SQL, also in snake case. Where no text fits, nothing in them sets it.
 */
export function namedOtherThanRead(name: string): RegExp {
  const snake = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const either = name === snake ? name : `(?:${name}|${snake})`
  return new RegExp(String.raw`(?<![.\w$])${either}(?![\w$])|\.${either}\s*(?:=(?!=)|\+\+|--|[-+|&?]+=)`)
}
