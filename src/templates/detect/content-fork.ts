const conditions =
  /\b(?:if|when|whenever|in case|where)\b((?:[^,;:.→]|\.(?=\w))*?(?:->|→|[,;:]|\bthen\b|\.?\s*$))((?:[^.;]|\.(?=\w))*)/gi
const negative =
  /\b(?:no|none|not|nothing|nobody|isn't|aren't|doesn't|don't|hasn't|haven't|lacks?|lacking|empty|zero|0)\b/i
const holds =
  /^\W*(?:then |please |just |you |should |must |can |simply |silently |gracefully )*(?:skip|stop|exit|end|finish|abort|halt|do nothing|no action|return|reply|respond|answer|output|report|say|print|stay|remain|inform|tell|note|log|(?:do not|don't|never|no need to) \w+|ask|prompt|bootstrap|(?:call (?:the )?\W?)?no-?op|(?:write|show|display|put|state)(?= ?[:"“'‘✅])|fall ?back|warn|fail|initiali[sz]e|(?:use|apply|assume|infer|derive|default to)\b(?![^,;]*\b(?:creat|open|post|send|add|fil|submit|publish|comment))|offer|guide|(?:check|look|search|scan|query|broaden|expand|try|pick|choose|select)\b(?! (?:if|whether)\b)|(?:create|make) (?:the |a |that )?(?:file|folder|directory|config\w*))\b/i
/** "If no plan was found, say so in a comment and stop": with nothing to work on, the run ends all the same; "send one and stop" makes what was lacking. */
const endsThere = /^(?![^;]*\bone\b)[^;]*\b(?:and|then) (?:stop|exit|end|quit|abort|halt|finish)\b(?! \w+ing\b)/i
/** "If there are messages, deliver them": what is there is what the act is about. */
const present = /\b(?:contains?|exists?|there (?:is|are|was|were)|has|have|found|finds?|returns?)\b/i
const passesOn =
  /^\W*(?:then |please |just )*(?:send|post|deliver|notify|publish|announce|escalate|page|ping|email|message|alert|forward|share|summari[sz]e|process|include|compare|reference|mention|cite|note the|analy[sz]e|comment|label|apply|add (?:a|the) (?:comment|label)|read|load|parse|extract|(?:auto-?|pre-?)?(?:populate|fill))\b/i
/** "If found, parse the description and send a summary": the delivery comes later, and nothing is held back before it. */
function handsOn(consequence: string): boolean {
  return (
    /\b(?:send|post|deliver|notify|publish|announce|e?mail|alert|forward|share|create|file)\b/i.test(consequence) &&
    !/\b(?:skip|stop|exit|end|not|don't|never|existing|reuse|update|append|only|same|that|it|them|there|one)\b/i.test(
      consequence,
    )
  )
}
/** "If it is no longer open, stop" asks whether the act is still wanted; "if nothing changed since" compares with the last run. */
const stillWanted =
  /\b(?:still|longer|anymore|any more|since|after (?:your|our|the|its) (?:last|previous)|ago|\d+ \w+ old|changed?|differ\w*|already|yet|before|same|moved)\b/i

/** "Read the style guide if it exists": whether the read is possible, not whether the act is wanted. */
const readIfThere =
  /^\W*(?:\d+\W+)?(?:[^.:]{0,40}:\s*)?(?:also |then |first,? )?(?:read|load|use|review|include|see|open|parse|apply|follow|consult)\b(?! if\b)[^,;:]{3,}\b(?:if|when) (?:it|they|one|any|present|available|there)\b[^,;:]*$/i

const place = String.raw`(?:label|channel|topic|folder|directory|branch|column|board|category|milestone)s?\b`
const otherWords = String.raw`(?:(?!(?:issues?|prs?|pull|comments?|tickets?|discussions?|events?|with|on|to)\b)[^\s.,;:]+ ){0,3}`
/** "Create the label if it does not exist", "if the topic doesn't exist: create it": where the record goes, and not the record. */
const makesPlace = new RegExp(
  String.raw`\b(?:create|make|add) (?:the |an? |that |this |any )?${otherWords}${place}[^.;,]{0,20}\bif\b[^.;]{0,30}(?:\bnot\b|n't\b|\bmissing\b)|\bif (?:the |an? |that |this |no )?${otherWords}${place}[^.;,:]{0,20}(?:\bnot\b|n't\b|\bmissing\b|\bexists?\b)[^.;]{0,12}[,:]\s*(?:create|make|add)\b`,
  'i',
)

/** "If the file does not exist yet, bootstrap it": where the material is kept. */
const isFile = /\b(?:file|folder|directory|path|config\w*)\b[^.;]*\bexists?\b/i

/**
 * Does the condition belong to a read of content? A look at what the act would repeat goes on when nothing
 * is there and holds back when something is; a look at the material holds back when there is none and passes on what there is.
 */
export function isContentFork(text: string): boolean {
  if (readIfThere.test(text) || makesPlace.test(text)) return true
  const forks = [...text.matchAll(conditions)].map((match) => ({
    condition: match[1] ?? '',
    consequence: match[2] || (heldBackFirst.exec(text.slice(0, match.index).trimEnd())?.[1] ?? ''),
  }))
  if (forks.length === 0) return false
  return (
    forks.every(
      ({ condition, consequence }) =>
        (!stillWanted.test(condition) || isFile.test(condition)) &&
        (negative.test(condition)
          ? holds.test(consequence) || endsThere.test(consequence)
          : present.test(condition) &&
            !/\bexisting\b/i.test(consequence) &&
            (passesOn.test(consequence) || handsOn(consequence))),
    ) && !/\b(?:otherwise|(?<!(?:no|any|every|some)(?:thing|body|one) )else|instead)\b/i.test(text)
  )
}

/** "Exit if there is no earlier release": what is done when something is lacking may stand first. */
const heldBackFirst =
  /(?:^|[.;:]\s+)(?:then |please )*((?:skip|stop|exit|abort|halt|do nothing|(?:do not|don't) \w+)\b[^.;:,]*)$/i
