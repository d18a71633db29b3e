/** An act that is said with several words. `*` stands for up to six words in between. */
export interface PhrasalEffect {
  readonly words: readonly string[]
  readonly object: string
}

/** By the base form of the first word. The object is what the act makes. */
export const phrasalEffects: readonly PhrasalEffect[] = [
  { words: ['let', '*', 'know'], object: 'message' },
  { words: ['get', 'in', 'touch'], object: 'message' },
  { words: ['reach', 'out', 'to'], object: 'message' },
  { words: ['get', 'back', 'to'], object: 'reply' },
  { words: ['drop', '*', 'line'], object: 'message' },
  { words: ['kick', 'off'], object: 'run' },
  { words: ['set', 'off'], object: 'run' },
  { words: ['roll', 'back'], object: 'deployment' },
  { words: ['roll', 'out'], object: 'deployment' },
  { words: ['put', '*', 'live'], object: 'release' },
  { words: ['take', '*', 'live'], object: 'release' },
  { words: ['go', 'live'], object: 'release' },
  { words: ['sign', '*', 'up'], object: 'registration' },
  { words: ['follow', 'up', 'with'], object: 'message' },
  { words: ['chime', 'in'], object: 'comment' },
  { words: ['hand', '*', 'over', 'to'], object: 'message' },
]

/** Texts that leave for somebody when they are named with an addressee: "SMS to the grower". Singular. */
export const sendableTexts: ReadonlySet<string> = new Set(['sms', 'email', 'e-mail', 'mail', 'message', 'dm', 'text', 'notification', 'alert', 'reminder', 'greeting', 'note', 'letter', 'invitation', 'invite', 'tweet', 'post', 'card', 'reply', 'digest', 'summary', 'report', 'newsletter', 'answer', 'call', 'warning', 'push'])

/** Nouns in -er, -or… that are no people. */
export const technicalAgents: ReadonlySet<string> = new Set(['parser', 'handler', 'helper', 'server', 'worker', 'loader', 'builder', 'container', 'header', 'footer', 'buffer', 'router', 'controller', 'number', 'order', 'layer', 'folder', 'user', 'lead', 'error', 'editor', 'browser', 'docker', 'compiler', 'linter', 'formatter', 'constructor', 'iterator', 'selector', 'operator', 'vector', 'color', 'monitor', 'sensor', 'trigger', 'pointer', 'register', 'tracker', 'scheduler', 'wrapper', 'identifier', 'parameter', 'letter', 'newsletter', 'paper', 'matter', 'answer', 'other', 'another', 'after', 'over', 'under', 'never', 'later', 'either', 'whether', 'other', 'filter', 'counter', 'cluster', 'logger', 'listener', 'provider', 'reminder', 'placeholder', 'weather', 'power', 'water', 'quarter', 'summer', 'winter', 'october', 'november', 'december', 'september', 'master', 'transformer', 'adapter', 'renderer', 'behavior', 'behaviour', 'orchestrator', 'factor', 'character', 'chapter', 'computer', 'printer', 'timer', 'tutor', 'important', 'relevant', 'significant', 'constant', 'instant', 'redundant', 'compliant', 'elegant', 'giant', 'variant', 'grant', 'plant', 'newer', 'older', 'larger', 'smaller', 'higher', 'lower', 'better', 'former', 'prior', 'major', 'minor', 'sector', 'mirror', 'coffee', 'committee', 'degree', 'guarantee', 'exist', 'persist', 'consist', 'assist', 'twist', 'bigger', 'faster', 'shorter', 'longer', 'proper', 'super', 'refer', 'offer', 'enter', 'consider', 'remember', 'deliver', 'discover', 'cover', 'gather', 'together', 'rather', 'further', 'whenever', 'however', 'wherever', 'whoever', 'cursor', 'anchor', 'floor', 'door', 'docstring', 'anger', 'danger', 'german', 'human-readable'])
