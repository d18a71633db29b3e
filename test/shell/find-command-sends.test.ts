import { describe, expect, it } from 'vitest'
import { findCommandSends } from '../../src/shell/find-command-sends.js'
import { catalogue } from './catalogue.js'

/** [script, expected `line callee provider` of every send] */
type Row = readonly [script: string, expected: readonly string[]]

function sendsOf(script: string): readonly string[] {
  return findCommandSends(script, catalogue).map(({ line, callee, sender }) => `${line} ${callee} (${sender.provider})`)
}

const programs: readonly Row[] = [
  ['echo body | mail -s "Report" ops@example.com', ['1 mail (mail)']],
  ['mail', []],
  ['mail -f ~/mbox', []],
  ['mailx -s x -r from@example.com to@example.com < body.txt', ['1 mailx (mail)']],
  ['/usr/bin/mail -s x a@example.com <<EOF\nHello $NAME\nEOF', ['1 mail (mail)']],
  ['/usr/sbin/sendmail -t < message', ['1 sendmail (sendmail)']],
  ['sendmail -bp', []],
  ['mutt -s hi a@example.com -a log.txt < /dev/null', ['1 mutt (mutt)']],
  ['cat m | msmtp -t', ['1 msmtp (msmtp)']],
  ['msmtp --serverinfo', []],
  ['gh issue comment 12 --body hi', ['1 gh issue comment (github)']],
  ['gh issue create -t x -b y', ['1 gh issue create (github)']],
  ['gh -R o/r issue comment 12 -b hi', ['1 gh issue comment (github)']],
  ['gh issue -R o/r comment 12 -b hi', ['1 gh issue comment (github)']],
  ['gh pr review 3 --approve', ['1 gh pr review (github)']],
  ['gh release create v1 --notes x', ['1 gh release create (github)']],
  ['gh release create v1 --draft', []],
  ['gh pr create --web', []],
  ['gh issue list --search comment', []],
  ['gh pr view 12 --comments', []],
  ['gh issue comment --help', []],
  ['gh api -X POST repos/o/r/issues/1/comments -f body=hi', ['1 gh api POST (github)']],
  ['gh api repos/o/r/issues/1/comments -f body=hi', ['1 gh api POST (github)']],
  ['gh api repos/o/r/issues/1/comments', []],
  ['gh api --method GET repos/o/r/issues/1/comments -f per_page=1', []],
  ['gh api -X PATCH repos/o/r/issues/comments/1 -f body=x', []],
  ["gh api graphql -f query='mutation { addComment(input: {}) { id } }'", ['1 gh api POST (github)']],
  ["gh api graphql -f query='query { viewer { login } }'", []],
  ['aws ses send-email --from a --to b', ['1 aws ses send-email (aws-ses)']],
  ['aws --region eu-west-1 --output json sns publish --topic-arn x --message y', ['1 aws sns publish (aws-sns)']],
  ['aws ses get-send-quota', []],
  ['aws s3 cp ses send-email', []],
  ['aws pinpoint send-messages --application-id x', ['1 aws pinpoint send-messages (aws-pinpoint)']],
  ['slack chat send --channel x "hello"', ['1 slack chat send (slack)']],
  ['apprise -t x -b y', ['1 apprise (apprise)']],
  ['ntfy publish topic hi', ['1 ntfy publish (ntfy)']],
  ['ntfy subscribe topic', []],
  ['twilio api:core:messages:create --to x', ['1 twilio api:core:messages:create (twilio)']],
  [`osascript -e 'display notification "done" with title "x"'`, ['1 osascript display notification (osascript)']],
  [`osascript -e 'tell application "Finder" to activate'`, []],
  ['sendEmail -t a@example.com -u x', ['1 sendEmail (sendemail)']],
  ['email -s x a@example.com < body', ['1 email (sendemail)']],
  ['email dev --port 3005', []],
  ['notify-send done', ['1 notify-send (notify-send)']],
  ['echo mail -s x a@example.com', []],
  ['# mail -s x a@example.com', []],
  ['cat <<EOF\nmail -s x a@example.com\nEOF', []],
  ['cd packages/mail && ls mail', []],
]

const requests: readonly Row[] = [
  [`curl -X POST -d '{"text":"x"}' https://hooks.slack.com/services/T/B/x`, ['1 curl POST (slack)']],
  [`curl -d '{"text":"x"}' https://hooks.slack.com/services/T/B/x`, ['1 curl POST (slack)']],
  ['curl -sSfXPOST https://hooks.slack.com/services/T/B/x', ['1 curl POST (slack)']],
  ['curl -sd @- https://hooks.slack.com/services/T/B/x', ['1 curl POST (slack)']],
  ['curl --request POST --url https://slack.com/api/chat.postMessage --data x', ['1 curl POST (slack)']],
  ['curl --json "{}" https://api.resend.com/emails', ['1 curl POST (resend)']],
  ['curl -G -d a=1 https://hooks.slack.com/services/T/B/x', []],
  ['curl -I https://hooks.slack.com/services/T/B/x', []],
  ['curl https://hooks.slack.com/services/T/B/x', []],
  ['curl "https://api.telegram.org/bot$TOKEN/sendMessage?chat_id=1&text=x"', ['1 curl GET (telegram)']],
  ['curl "https://api.telegram.org/bot${TOKEN}/getUpdates"', []],
  ['curl -T file.txt https://example.com/upload', []],
  ['curl -d hi ntfy.sh/topic', ['1 curl POST (ntfy)']],
  ['curl -d x https://contoso.webhook.office.com/webhookb2/abc', ['1 curl POST (office365)']],
  ['curl -H "X: https://hooks.slack.com/services/x" -d y https://example.com', []],
  ['curl --ssl-reqd --mail-from a --mail-rcpt b -T mail.txt smtps://smtp.example.com:465', ['1 curl PUT (smtp)']],
  [`wget --post-data='{"text":1}' https://hooks.slack.com/services/T/B/x`, ['1 wget POST (slack)']],
  ['wget https://hooks.slack.com/services/T/B/x', []],
  ['http POST https://discord.com/api/webhooks/1/x content=hi', ['1 http POST (discord)']],
  ['http https://discord.com/api/webhooks/1/x content=hi', ['1 http POST (discord)']],
  ['http https://discord.com/api/webhooks/1/x', []],
  ['echo {} | http https://discord.com/api/webhooks/1/x', ['1 http POST (discord)']],
  ['curl -d x "$SLACK_WEBHOOK_URL"', ['1 curl POST (slack webhook)']],
  ['curl -d x "$DISCORD_URL"', ['1 curl POST (discord webhook)']],
  ['curl -d x "${ALERT_WEBHOOK}"', ['1 curl POST (webhook)']],
  ['curl "$SLACK_WEBHOOK_URL"', []],
  ['curl -X POST "$DEPLOY_HOOK"', []],
  ['curl -X POST "$VERCEL_DEPLOY_WEBHOOK"', []],
  ['curl -d x "$API_URL"', []],
  ['curl -d x "${{ secrets.SLACK_WEBHOOK }}"', ['1 curl POST (slack webhook)']],
  ['curl -d x ${{ secrets.DEPLOY_HOOK }}', []],
]

const shapes: readonly Row[] = [
  ['URL=https://hooks.slack.com/services/T/B/x\ncurl -d hi "$URL"', ['2 curl POST (slack)']],
  ['BASE=https://hooks.slack.com\nURL="$BASE/services/$TOKEN"\ncurl -d hi "$URL"', ['3 curl POST (slack)']],
  ['URL="${HOOK:-https://hooks.slack.com/services/x}"\ncurl -d hi "$URL"', ['2 curl POST (slack)']],
  ['URL=https://example.com\ncurl -d hi "$URL"', []],
  ['args=(-X POST -d hi)\ncurl "${args[@]}" https://hooks.slack.com/services/x', ['2 curl POST (slack)']],
  ['CMD="curl -d hi https://hooks.slack.com/services/x"\n$CMD', ['2 curl POST (slack)']],
  ['FOO=1 BAR=2 gh issue comment 1 -b x', ['1 gh issue comment (github)']],
  ['sudo -u root env A=b timeout -k 5 30 gh issue comment 1', ['1 gh issue comment (github)']],
  ['nohup nice -n 5 mail -s x a@example.com &', ['1 mail (mail)']],
  ['npx --yes ntfy publish x', ['1 ntfy publish (ntfy)']],
  ['pnpm exec ntfy publish x', ['1 ntfy publish (ntfy)']],
  ['cat users | xargs -I{} -n 1 mail -s hi {}', ['1 mail (mail)']],
  ['find . -name "*.eml" -exec sendmail -t {} \\;', ['1 sendmail (sendmail)']],
  ['command -v mail', []],
  [`sh -c 'echo a; mail -s x a@example.com'`, ['1 mail (mail)']],
  [`bash -lc "true &&\n  mail -s x a@example.com"`, ['2 mail (mail)']],
  [`eval "curl -d x https://hooks.slack.com/services/x"`, ['1 curl POST (slack)']],
  [`ssh host 'mail -s x a@example.com'`, ['1 mail (mail)']],
  ['ssh host mail -s x a@example.com', ['1 mail (mail)']],
  ['bash <<EOF\nset -e\nmail -s x a@example.com\nEOF', ['3 mail (mail)']],
  [`trap 'mail -s failed a@example.com' ERR`, ['1 mail (mail)']],
  ['OUT=$(gh issue create -t x -b y)', ['1 gh issue create (github)']],
  ['echo `gh issue create -t x`', ['1 gh issue create (github)']],
  ['for u in a b; do\n  mail -s x "$u"\ndone', ['2 mail (mail)']],
  ['while read -r u; do mail -s x "$u"; done < users', ['1 mail (mail)']],
  ['case "$1" in\n  a) mail -s x a ;;\n  *) true ;;\nesac', ['2 mail (mail)']],
  ['notify() {\n  mail -s x a@example.com\n}\nnotify', ['2 mail (mail)']],
  [
    'post() { curl -d "$2" "$1"; }\npost https://hooks.slack.com/services/x hi\npost https://example.com hi',
    ['2 post (slack)'],
  ],
  ['post() { local url="$1"; curl -d x "$url"; }\npost https://hooks.slack.com/services/x', ['2 post (slack)']],
  ['retry() { "$@"; }\nretry curl -d x https://hooks.slack.com/services/x', ['2 retry (slack)']],
  ['mail -s x \\\n  a@example.com', ['1 mail (mail)']],
  ['docker exec -u root web mail -s x a@example.com', ['1 mail (mail)']],
  ['kubectl exec -it pod -- mail -s x a@example.com', ['1 mail (mail)']],
  ['true && { echo x; mail -s x a; } || exit 1', ['1 mail (mail)']],
  ['diff <(mail -s x a) b', ['1 mail (mail)']],
]

describe('findCommandSends', () => {
  describe('programs', () => {
    it.each(programs)('%s', (script, expected) => {
      expect(sendsOf(script)).toEqual(expected)
    })
  })
  describe('HTTP clients', () => {
    it.each(requests)('%s', (script, expected) => {
      expect(sendsOf(script)).toEqual(expected)
    })
  })
  describe('shapes of scripts', () => {
    it.each(shapes)('%s', (script, expected) => {
      expect(sendsOf(script)).toEqual(expected)
    })
  })
})
