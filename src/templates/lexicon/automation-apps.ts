/**
 * Products as the editors of scenarios and of step lists call them (lower case, letters and digits only), where the
 * catalogue of graph nodes has another name for them.
 */
export const appNames: Readonly<Record<string, string>> = {
  googleemail: 'gmail',
  email: 'emailsend',
  smtp: 'emailsend',
  microsoftemail: 'microsoftoutlook',
  microsoft365email: 'microsoftoutlook',
  http: 'httprequest',
  datastore: 'datatable',
  datastores: 'datatable',
  hubspotcrm: 'hubspot',
  facebookpages: 'facebookgraphapi',
  instagrambusiness: 'facebookgraphapi',
  telegrambotapi: 'telegram',
  slackbot: 'slack',
  discordbot: 'discord',
  discordwebhook: 'discord',
  openaigpt3: 'openai',
  anthropicclaude: 'openai',
  geminiai: 'openai',
  builtin: 'set',
  util: 'set',
  json: 'set',
  regexp: 'set',
  node: 'code',
  python: 'code',
  helperfunctions: 'set',
}
