import { describe, expect, it } from 'vitest'
import { tasksOf } from './task-program.js'

const mail = `import nodemailer from 'nodemailer'\nconst mailer = nodemailer.createTransport({})\n`
const nest = `${mail}import { Controller, Delete, Get, Post, UseGuards } from '@nestjs/common'\nimport { JwtAuthGuard, HmacGuard } from './guards'\n`
const act = '{ await mailer.sendMail({}) }'

type Row = readonly [what: string, want: readonly string[], text: string]

/** Trigger and name of the tasks in the file `shop.ts`. */
const rows: readonly Row[] = [
  ['a method at a webhook', ['webhook take'], `${nest}@Controller()\nclass A { @Post('webhook') async take() ${act} }`],
  [
    'a method that is read',
    ['webhook take'],
    `${nest}@Controller('a')\nclass A { @Get('webhook') async take() ${act} }`,
  ],
  ['a prefix', ['webhook take'], `${nest}@Controller('webhooks')\nclass A { @Post('mail') async take() ${act} }`],
  [
    'a prefix alone',
    ['webhook take'],
    `${nest}@Controller('hooks/web-hooks')\nclass A { @Post() async take() ${act} }`,
  ],
  [
    'a prefix among options',
    ['cron daily'],
    `${nest}@Controller({ path: 'cron', version: '1' })\nclass A { @Get('daily') async daily() ${act} }`,
  ],
  [
    'a prefix in a constant',
    ['cron daily'],
    `${nest}const base = 'internal/cron'\n@Controller(base)\nclass A { @Get('daily') async daily() ${act} }`,
  ],
  [
    'a webhook that a signature guards',
    ['webhook take'],
    `${nest}@UseGuards(HmacGuard)\n@Controller('webhooks')\nclass A { @Post() async take() ${act} }`,
  ],
  [
    'routing-controllers',
    ['webhook take'],
    `${mail}import { JsonController, Post } from 'routing-controllers'\n@JsonController('/webhooks')\nclass A { @Post('/mail') async take() ${act} }`,
  ],
  [
    'Ts.ED',
    ['webhook take'],
    `${mail}import { Controller } from '@tsed/di'\nimport { Post } from '@tsed/schema'\n@Controller({ path: '/webhooks' })\nclass A { @Post('/mail') async take() ${act} }`,
  ],
  ['an ordinary route', [], `${nest}@Controller('orders')\nclass A { @Post('mail') async take() ${act} }`],
  ['a webhook that is tried', [], `${nest}@Controller('webhooks')\nclass A { @Post('test') async take() ${act} }`],
  [
    'a webhook among routes that change something',
    ['webhook take'],
    `${nest}@Controller('billing')\nclass A { @Post('webhook') async take() ${act}\n @Delete(':id') async end() ${act} }`,
  ],
  [
    'a public webhook in a guarded class',
    ['webhook take'],
    `${nest}import { Public } from './guards'\n@UseGuards(JwtAuthGuard)\n@Controller('billing')\nclass A { @Post('webhook') @Public() async take() ${act} }`,
  ],
  ['a link with a secret', [], `${nest}@Controller('papers')\nclass A { @Post('sign/:token') async take() ${act} }`],
  [
    'webhooks that people set up',
    [],
    `${nest}@Controller('webhooks')\nclass A { @Post() async make() ${act}\n @Delete(':id') async end() ${act} }`,
  ],
  [
    'webhooks for who is signed in',
    [],
    `${nest}@Controller('webhooks')\n@UseGuards(JwtAuthGuard)\nclass A { @Post('try') async try() ${act} }`,
  ],
  [
    'a decorator of its own that is called Controller',
    [],
    `${nest.replace('Controller, ', '')}const Controller = (name) => (of) => of\n@Controller('webhooks')\nclass A { @Post('a') async take() ${act} }`,
  ],
]

describe('routes that decorators make', () => {
  it.each(rows)('%s', async (_what, want, text) => {
    const tasks = await tasksOf({ 'src/shop.ts': text })
    expect(tasks.map(({ trigger, name }) => `${trigger} ${name}`)).toEqual(want)
  })

  it('answers a path that a schedule calls', async () => {
    const tasks = await tasksOf({
      'vercel.json': '{"crons":[{"path":"/reports/daily","schedule":"0 9 * * *"}]}',
      'src/shop.ts': `${nest}@Controller('reports')\nclass A { @Get('daily') async daily() ${act}\n@Get('weekly') async weekly() ${act} }`,
    })
    expect(tasks.map(({ trigger, name }) => `${trigger} ${name}`)).toEqual(['cron daily'])
  })
})
