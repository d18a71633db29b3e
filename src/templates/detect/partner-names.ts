/** What somebody in a conversation does: "Noor says", "when Noor pastes a link". */
const speaks =
  /\b(?:[Ii]f|[Ww]hen|[Ww]henever|[Oo]nce|[Uu]nless|[Uu]ntil|[Ww]hat|[Ww]hether|and|or|,|;|—|–|-)\s+([A-Z][a-z]{2,})\s+(?:says?|said|asks?|asked|pastes?|pasted|types?|requests?|requested|specif(?:ies|ied)|confirms?|wants?|provides?|adds?|replies|answers|approves?|hasn['’]t specified)\b/g

/** Days, programs and pronouns are nobody's name. */
const noPerson =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:The|This|That|Git|Slack|Claude|Agent|Bot|User|Someone|Nobody|Anyone|They|She|You)$/

/** "Ask Noor for the name": what is still to be known comes from somebody who is there. */
const asked = /^\W*(?:\d+\W+)?(?:Then |First,? )?Ask ([A-Z][a-z]{2,}) (?:for|which|what|whether|if)\b/gm

/** Names of those who talk with the executor, lower case: what they are told is the answer in a conversation. */
export function partnerNames(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(speaks), ...text.matchAll(asked)]
      .map(([, name = '']) => name)
      .filter((name) => !noPerson.test(name))
      .map((name) => name.toLowerCase()),
  )
}
