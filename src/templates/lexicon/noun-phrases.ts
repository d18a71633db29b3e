const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What may follow the head of a noun phrase: function words, times and adverbs. Any other word is a noun of the same phrase. */
export const headFollowers = words(`
  to in on at of for from with by via about against per without within under over between into onto through during after before until as like using regarding
  and or but then nor so plus if when unless while that which who whom whose where whether what how why because since once
  is are was were has have had be been will can may might must should would could do does did
  the a an this these those each every any all it them him her me us you your their its our my his one
  today tomorrow tonight yesterday now again immediately daily weekly monthly here there only already instead first too also yet twice not no never
  back out up off down away below above`)

/** Parts of a record: who changes one of them changes the record. */
export const recordParts = words(
  'body title description status state text content labels label assignee assignees priority milestone fields field',
)

/** Verbs that change a record which is there. */
export const alteringVerbs = words('update edit change set append mark move')

/** Headings of sections that somebody follows once, before the task can run at all. */
export const onceHeadings =
  /^\W*(?:\d+[.)]\s*)?(?:(?:initial |first[- ]time |one[- ]time |quick |manual )?set-?up(?: steps| guide| instructions)?|install(?:ation|ing)?|pre-?requisites?|getting (?:started|an? (?:api )?(?:key|token)|(?:api )?(?:keys?|tokens?|credentials))|authentication|auth|credentials|contributing|troubleshooting|limitations|faq|license)\b(?! (?:phase|check))[^.]{0,24}$/i
