import { expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import { checkout } from './checkout.js'

const mail = `import { Resend } from 'resend'\nexport const mail = new Resend('k').emails`

/** A send inside of a handler, on the line that holds `mail.send`. */
const handlers: Readonly<Record<string, string>> = {
  'type-graphql, a mutation': `import { Mutation, Resolver } from 'type-graphql'
import { mail } from './mail.js'
@Resolver()
export class Invites {
  @Mutation(() => Boolean)
  async invite() { await mail.send({ to: 'a' }) }
}`,
  'nexus, a field of the mutations': `import { mutationField } from 'nexus'
import { mail } from './mail.js'
export const invite = mutationField('invite', {
  type: 'Boolean',
  resolve: async () => { await mail.send({ to: 'a' }) },
})`,
  'graphql-yoga, a resolver of the schema': `import { createSchema } from 'graphql-yoga'
import { mail } from './mail.js'
export const schema = createSchema({
  typeDefs: '',
  resolvers: { Mutation: { invite: async () => { await mail.send({ to: 'a' }) } } },
})`,
  'routing-controllers, a route': `import { Controller, Post } from 'routing-controllers'
import { mail } from './mail.js'
@Controller()
export class Invites {
  @Post('/invites')
  async invite() { await mail.send({ to: 'a' }) }
}`,
}

it.each(Object.entries(handlers))('%s starts a path as an HTTP handler', async (_, text) => {
  const root = checkout({ 'package.json': '{"name":"invites"}', 'mail.ts': mail, 'invites.ts': text })
  const { sites } = await audit({ root })
  expect(sites.map(({ paths }) => paths.map(({ trigger }) => trigger?.kind))).toEqual([['http-handler']])
})
