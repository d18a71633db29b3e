/** By verb: what directly follows it where it says no act upon others, the adjectives in between included. */
export const idioms: Readonly<Record<string, RegExp>> = {
  pay: /^(?:\w+ ){0,2}(?:attention|heed|respect|regard)\b/,
  give: /^(?:\w+ ){0,2}(?:credit|weight|priority|preference|attention|thought|way|rise|precedence)\b/,
  make: /^(?:\w+ )?(?:time|sure|sense|room|way|use|progress|certain)\b/,
  push: /^(?:back|forward|through|past|further|yourself|them|him|her|hard|harder)\b(?! to (?:github|origin|main|remote|gitlab|upstream))/,
  raise: /^(?:\w+ )?(?:awareness|expectations|standards?|bar)\b/,
  call: /^(?:out|upon|it|attention|into question)\b/,
  place: /^(?:\w+ )?(?:emphasis|weight|priority|importance)\b/,
  leave: /^(?:room|space|out|alone|behind)\b/,
  ship: /^(?:with|as)\b/,
  issue: /^(?:with|in)\b/,
  brief: /^(?:description|summary|overview|explanation|history|intro\w*|outline|notes?|statement|profile|context)\b/,
}
