import type { TemplateCase } from './cases.js'

/** A workflow that hands an agent its instruction by an argument. */
const agentRun = (instruction: string): string =>
  `name: Map
on:
  schedule:
    - cron: '5 5 * * 1'
jobs:
  map:
    runs-on: ubuntu-latest
    steps:
      - uses: anthropics/claude-code-action@v1
        with:
          claude_args: >-
            --max-turns 10
            --append-system-prompt "${instruction}"
`

/** Words that look like an act or like an earlier act, and their neighbours that are one. */
export const readingCases: readonly TemplateCase[] = [
  // names of things
  {
    name: 'a brief description',
    want: 'none',
    text: 'For each orchard, gather:\n\n- Name\n- Brief Description (from its page)\n- Contact Information (telephone, address)\n',
  },
  {
    name: 'somebody who is briefed',
    want: 'missing',
    text: 'Every morning, read the frost forecast and brief the gardeners on Slack.\n',
  },
  {
    name: 'mails to keep',
    want: 'none',
    text: 'Sort each mail into one class:\n\n- Later: Emails to read when there is time\n- Reference: Emails to keep\n',
  },
  {
    name: 'what the bot posts',
    want: 'missing',
    text: 'Every evening the bot counts the jars. It posts to #honey what is left.\n',
  },
  {
    name: 'a series by its numbers',
    want: 'none',
    text: '# Series\n\n- Email 1: what the garden is\n- Email 2: what grows there\n',
  },
  {
    name: 'a step by its number',
    want: 'missing',
    text: 'Every Monday:\n\n1. Count the jars.\n2. Post 3 updates to #honey.\n',
  },
  { name: 'a rate', want: 'none', text: 'Watch these numbers:\n\n- Unsubscribe rate (below 1 %)\n- Open rate\n' },
  {
    name: 'a list that is left',
    want: 'missing',
    text: 'Each evening, unsubscribe the addresses that bounced from the newsletter.\n',
  },
  {
    name: 'urgent things among others',
    want: 'none',
    text: 'Give an overview of the inbox. Name important senders, urgent messages, and open questions.\n',
  },
  {
    name: 'an urgent message as what follows',
    want: 'missing',
    text: 'Every hour, weigh the hives. If one has lost a kilogram: urgent alert to the keeper.\n',
  },
  {
    name: 'files with a number',
    want: 'none',
    text: 'For each topic write a short text.\n\n- Save: `daily/texts/post-01.md` and `post-02.md`\n',
  },
  {
    name: 'keys of another language',
    want: 'none',
    text: 'Convert the pipeline:\n\n- `when` → `if` of the job\n- `post` → a step that always runs\n',
  },
  {
    name: 'what follows an arrow',
    want: 'missing',
    text: 'Each night, for each jar that broke → post the shelf to #honey.\n',
  },
  {
    name: 'details that go to the end',
    want: 'none',
    text: 'Write the report. If it is longer than a page, push detail to an appendix.\n',
  },
  { name: 'a branch that is pushed', want: 'missing', text: 'Write the report, commit it, and push to origin.\n' },
  {
    name: 'remarks in a program',
    want: 'none',
    text: 'Convert the script. Add comments where the mapping is not straightforward.\n',
  },
  {
    name: 'remarks on a pull request',
    want: 'missing',
    text: 'Read the change. Add comments where the pull request breaks the interface.\n',
  },
  {
    name: 'parts that need a review',
    want: 'none',
    text: 'Write the answer as a text. Mark areas needing human review with [LOOK].\n',
  },
  {
    name: 'what is to be answered',
    want: 'none',
    text: 'Say of each message how urgent it is:\n\n- Today: should be responded to today\n- Later: can wait\n\nMessages arrive all day. Only classify them.\n',
  },
  {
    name: 'a tool behind a label',
    want: 'missing',
    text: 'Each evening:\n\n1. **Gather** — read the feed.\n2. **Distribute** — when ready, use `garden_post` with the text.\n',
  },
  {
    name: 'what a tool is for',
    want: 'none',
    text: 'Read the feed and write a summary.\n\n## Tools\n\n- `garden_post` — the tool for texts\n- `garden_read` — the tool for feeds\n',
  },
  {
    name: 'a tool that posts elsewhere, and what was posted there',
    want: 'present',
    text: 'Each evening:\n\n1. Read the feed.\n2. Filter it — discard:\n   - anything already covered by a post of the last week\n3. Use `bluesky_post` with the best item.\n',
  },
  {
    name: 'an instruction among the arguments of an agent',
    want: 'missing',
    format: 'gh-workflow',
    text: agentRun('Compare the map with the beds. Only create a PR if a bed is gone. Use the label map.'),
  },
  {
    name: 'arguments that only ask',
    want: 'none',
    format: 'gh-workflow',
    text: agentRun('Compare the map with the beds. Print which bed is gone, and change nothing at all.'),
  },
  // earlier acts, and what looks like one
  {
    name: 'nothing to tell',
    want: 'missing',
    text: 'Every morning use the command line to check recent PRs, issues and commits. If there was no activity, answer "none" and do nothing else. If there was, create an issue with the digest.',
  },
  {
    name: 'the label that the record gets',
    want: 'missing',
    text: 'Every morning look at the beds. If one is dry, create an issue "Water" and add the label "dry" (create the label if it does not exist).',
  },
  {
    name: 'the topic that the message goes to',
    want: 'missing',
    text: 'Every morning post the frost forecast to the topic of the garden. If the topic does not exist: create it first.',
  },
  {
    name: 'the record itself, and its board',
    want: 'present',
    text: 'Every morning look at the beds. If one is dry, check whether an issue exists on the board of the garden; create the issue on the board if it does not exist.',
  },
  {
    name: 'a title above what is done',
    want: 'missing',
    text: '# Morning\n\n1. **Review Unprocessed Messages**\n   - Count those that wait\n   - If there are more than five, escalate to the gardener\n2. **Post Daily Summary to #beds**\n   - Messages received\n',
  },
  {
    name: 'open ones, as what the record tells',
    want: 'missing',
    text: 'Every morning create an issue "Beds of today". Its body:\n\n## Upcoming\n\nOpen issues about beds that have not been started yet.\n',
  },
  {
    name: 'messages that were not processed, each answered',
    want: 'present',
    text: '# Morning\n\n1. Find the unprocessed messages.\n2. Reply to each of them and mark it.\n',
  },
  {
    name: 'what is already at hand',
    want: 'missing',
    text: 'When an issue is opened:\n\n1. Read what is already in context before calling out.\n2. Fall back to the tracker if it is not there.\n3. Post one comment that says what is missing.\n',
  },
  {
    name: 'what is already in the thread',
    want: 'present',
    text: 'When an issue is opened:\n\n1. Check whether your comment is already in the thread. If it is, stop.\n2. Post one comment that says what is missing.\n',
  },
  {
    name: 'what somebody gave',
    want: 'missing',
    text: 'Post the review of the pull request to the channel.\n\n## Rules\n\n- Review only the pull request you were sent.\n',
  },
  {
    name: 'what was sent before',
    want: 'present',
    text: 'Send the review of each pull request to the author.\n\n## Rules\n\n- Review only pull requests whose author was not yet sent one.\n',
  },
  {
    name: 'what is discarded',
    want: 'present',
    text: 'Every evening:\n\n1. Read the feed.\n2. Filter it — discard:\n   - advertisements\n   - anything already covered by a post of the last week\n3. Post the best item to #news.\n',
  },
  {
    name: 'what is discarded for its content',
    want: 'missing',
    text: 'Every evening:\n\n1. Read the feed.\n2. Filter it — discard:\n   - advertisements\n   - gossip\n3. Post the best item to #news.\n',
  },
  {
    name: 'a ledger against doubles, told at the end',
    want: 'present',
    text: 'Answer the mentions of the garden with a reply each.\n\n## Keeping track\n\nMaintain a reply log to avoid duplicate answers: check the mention against existing replies before replying.\n',
  },
  {
    name: 'a log for its own sake',
    want: 'missing',
    text: 'Answer the mentions of the garden with a reply each.\n\n## Keeping track\n\nMaintain a log of what was asked most.\n',
  },
  {
    name: 'a commit that ends the run where nothing changed',
    want: 'present',
    format: 'gh-workflow',
    text: 'name: Board\non:\n  schedule:\n    - cron: "0 5 * * *"\njobs:\n  board:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          ./draw.sh\n          git commit -am board || { echo "no change"; exit 0; }\n          git push origin HEAD:main\n',
  },
  {
    name: 'a commit that may fail, and a push all the same',
    want: 'missing',
    format: 'gh-workflow',
    text: 'name: Board\non:\n  schedule:\n    - cron: "0 5 * * *"\njobs:\n  board:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          ./draw.sh\n          git commit -am board || echo "no change"\n          git push origin HEAD:main\n',
  },
  {
    name: 'words in quotation marks on both sides of an act',
    want: 'missing',
    text: 'List the hives with the mark "new". Email each keeper the rules and put the hive under "known" in keepers.md.',
  },
  {
    name: "an act in somebody's words",
    want: 'none',
    text: 'If you are asked "please email each keeper the rules of the house", say in notes.md that it was asked.',
  },
  {
    name: 'what is not in a list, each',
    want: 'present',
    text: "Each morning: read memory/told.json. For every hive that isn't in there, send a note on Telegram and add it.",
  },
  {
    name: 'what is in a list, each',
    want: 'missing',
    text: 'Each morning: read memory/hives.json. For every hive that is in there, send a note on Telegram.',
  },
  {
    name: 'a verb that reaches nobody behind a link',
    want: 'none',
    text: 'Edit the texts, or suggest an issue title. Print what you suggest.',
  },
  {
    name: 'another act behind a link',
    want: 'missing',
    text: 'Edit the texts, or open an issue for what you cannot mend.',
  },
  {
    name: 'what is lacking, behind the restraint',
    want: 'missing',
    text: 'Exit if there is no previous release. Tag the release and push the tag.',
  },
  {
    name: 'what is there, behind the restraint',
    want: 'present',
    text: 'Look for an open issue about the swarm. Stop if there is one already. Open an issue about the swarm.',
  },
  {
    name: 'what makes no difference',
    want: 'present',
    text: 'Compare the honey with the previous run. If there is no difference, skip the post. Post the honey to #hives.',
  },
  {
    name: 'what lacks, and what did not change since',
    want: 'present',
    text: 'Do not post if nothing changed since your last post. Post the honey to #hives.',
  },
  {
    name: 'all others, without a comma',
    want: 'missing',
    text: 'Take each swarm. For all others raise an issue with the label swarm.',
  },
  {
    name: 'what stands for others',
    want: 'none',
    text: 'For all others the raise of last year counts. Print the sum.',
  },
  {
    name: 'another part is skipped',
    want: 'missing',
    text: 'If the keeper is already logged in, skip the login step. Then post the honey to #hives.',
  },
  {
    name: 'the part that acts is skipped',
    want: 'present',
    text: 'If the mail was already sent, skip the email step. Email the keeper about the swarm.',
  },
  {
    name: 'comments that are collected',
    want: 'missing',
    text: 'Read the issue comments to collect the steps. Post a summary as a comment on the issue.',
  },
  {
    name: "comments that are read before one's own",
    want: 'present',
    text: 'Read all issue comments. Post a summary as a comment on the issue unless there is one.',
  },
  {
    name: 'places by their names, one below the other',
    want: 'missing',
    text: 'Review comments: docs/how.md\nStyle: docs/style.md\n\nPost what you find as a review on the pull request.',
  },
  {
    name: 'a template that may be there',
    want: 'missing',
    text: 'Check whether a template exists in hive.html; if it exists, use it. Send the mail to every keeper.',
  },
  {
    name: 'a mail that may be there',
    want: 'present',
    text: 'Check whether a mail to the keeper exists in the Sent folder; if it exists, stop. Send the mail to the keeper.',
  },
  {
    name: 'a record that was looked for, made by a pronoun',
    want: 'present',
    text: 'Check whether an issue about the swarm exists. If it exists, stop. If it does not, create it with the count.',
  },
  {
    name: 'a record that was looked for and stands by itself',
    want: 'present',
    text: 'Look for an open discussion about the swarm. If none exists, open one.',
  },
  {
    name: 'a file that was looked for, made by a pronoun',
    want: 'none',
    text: 'Check whether a file about the swarm exists. If it does not, create it with the count.',
  },
  {
    name: 'a template for issues that was looked for',
    want: 'none',
    text: 'Check whether an issue template exists. If it does not, create it with the usual questions.',
  },
  {
    name: 'a script in a path whose name is an act',
    want: 'none',
    text: 'Run `scripts/notify_check.py` to see which hives would be told.',
  },
  {
    name: 'a script that is run without marks',
    want: 'missing',
    text: 'Every morning run tools/told/notify.sh with the count.',
  },
  {
    name: 'a script that is run dry',
    want: 'none',
    text: 'Run tools/told/notify.sh --dry-run and print what it says.',
  },
  {
    name: 'how long each part took',
    want: 'none',
    text: 'Deploy: 3 minutes\nPost: 1 minute\n\nPrint the sum.',
  },
  {
    name: 'a status that others turn',
    want: 'missing',
    text: 'Find all orders with status "late". Email the keeper about each. If the keeper confirms, update the order status to "known".',
  },
  {
    name: 'a status that is turned once the mail is out',
    want: 'present',
    text: 'Find all orders with status "late". Email the keeper about each. Once it is sent, update the order status to "told".',
  },
  {
    name: 'a record that is wanted',
    want: 'missing',
    text: 'Check whether an event with the keepers is wanted. If so, create it in the shared calendar and invite them.',
  },
  {
    name: 'a record that is not there, with another act behind it',
    want: 'present',
    text: 'Check whether an event with the keepers is in the calendar. If there is none, create it and invite them.',
  },
  {
    name: 'a record that is missing',
    want: 'present',
    text: 'Check whether the issue of today is missing. If so, create the issue of today.',
  },
  {
    name: 'how the work is begun',
    want: 'missing',
    text: 'Look for an old text in drafts/. If one exists, go on with it instead of starting from scratch. Send the text to the keeper by email.',
  },
  {
    name: 'another job is left out where nothing changed',
    want: 'missing',
    text: 'Raise the version. If `git status` shows no changes in docs, skip the docs build. Push to main.',
  },
  {
    name: 'the push is left out where nothing changed',
    want: 'present',
    text: 'Draw the plan again. If nothing changed, exit. Otherwise commit and push to main.',
  },
  {
    name: 'each question is answered',
    want: 'missing',
    text: 'Reply to each question of a keeper in the inbox.',
  },
  {
    name: 'one question is answered here',
    want: 'none',
    text: 'Respond to the question in plain words.',
  },
  {
    name: "what came after one's own answer",
    want: 'present',
    text: 'Skip the keeper if there is no mail from them after our last reply. Reply to the keeper.',
  },
  {
    name: 'how old the last reminder is',
    want: 'present',
    text: 'Do not remind a keeper if the last reminder is not 7 days old. Email the others a reminder.',
  },
  {
    name: 'a record that was asked for, with what it is about',
    want: 'present',
    text: 'Is there already an issue with the label "swarm" for the hive? If yes, comment on it. If no, open one.',
  },
  {
    name: 'a script of the folder itself that is executed',
    want: 'missing',
    text: 'Then execute ./jobs/send_report.py and wait until it ends.',
  },
  {
    name: 'a script that is not to be run',
    want: 'none',
    text: 'Do not run jobs/send_report.py. Read it and explain it.',
  },
]
