/** How a sentence opens that speaks of something: its subject, and no order. */
const subject =
  /^\W*(?:the|an?|this|that|these|those|it|they|there|any|each|every|some|most|nothing|everything|its|their)\b/i

/** Words that make a description one of what is to be done, or left. */
const prescribes =
  /\b(?:must|should|shall|needs? to|has to|have to|is to|are to|never|do not|don['’]t|please|skip(?:s|ped|ping)?|stops?|exits?|leaves?|leaving|left out|drop(?:s|ped)?|ignor\w+|omit\w*|discard\w*|exclud\w+|filter\w*|subtract\w*|instead|rather than|only|unless|pass(?:ed|es)? over|set aside|untouched|remain\w*|quiet\w*|silent\w*|no (?:message|e?mail|reminder|action|alert|post|need|more|second|further)|move on|otherwise|dedup\w*|ends? (?:here|the run)|done|finished|not (?:again|twice|sent|posted|told|repeated|contacted))\b|→|->|=>|:\s*\S/i

const conditional = /^\W*(?:if|when|whenever|once|because|since|while|as|without)\b[^,:;→]*(?:[,:;→]|\s[—–-]\s)\s*/i

/**
 * Does the sentence only say how things are: "the command is missing from the list", "if the body says so, the id
 * is wrong"? What follows from a look is told to somebody.
 */
export function tellsOnly(text: string): boolean {
  const main = text.replace(conditional, '')
  return subject.test(main) && !prescribes.test(main) && !/\?\W*$/.test(main)
}
