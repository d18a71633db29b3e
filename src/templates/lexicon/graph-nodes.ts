/** Node types of workflow graphs (the last part of the type, lower case) whose default or given operation reaches somebody else. */
export const effectNodes: Readonly<Record<string, string>> = {
  slack: 'Slack message', telegram: 'Telegram message', discord: 'Discord message', gmail: 'email', emailsend: 'email', microsoftoutlook: 'email', microsoftteams: 'message',
  sendgrid: 'email', mailgun: 'email', mailjet: 'email', mandrill: 'email', awsses: 'email', awssns: 'message', twilio: 'message', whatsapp: 'message', mattermost: 'message', matrix: 'message',
  rocketchat: 'message', pushover: 'notification', pushbullet: 'notification', pushcut: 'notification', gotify: 'notification', ntfy: 'notification', kafka: 'message', rabbitmq: 'message', mqtt: 'message', amqp: 'message', googlepubsub: 'message', awssqs: 'message', line: 'message', vonage: 'message', messagebird: 'message', plivo: 'message', zulip: 'message',
  twitter: 'tweet', linkedin: 'post', reddit: 'post', facebookgraphapi: 'post', wordpress: 'post', ghost: 'post', medium: 'post', youtube: 'video', discourse: 'post', hackernews: 'post',
  github: 'GitHub record', gitlab: 'GitLab record', jira: 'Jira issue', linear: 'Linear issue', asana: 'task', trello: 'card', clickup: 'task', todoist: 'task', mondaycom: 'item', taiga: 'record', bitbucket: 'record',
  zendesk: 'ticket', freshdesk: 'ticket', intercom: 'message', helpscout: 'conversation', servicenow: 'record', pagerduty: 'incident', opsgenie: 'alert', thehive: 'alert', sentryio: 'record', zammad: 'ticket', freshservice: 'ticket',
  hubspot: 'CRM record', salesforce: 'CRM record', pipedrive: 'CRM record', zohocrm: 'CRM record', copper: 'CRM record', activecampaign: 'contact', mailchimp: 'subscriber', lemlist: 'lead', convertkit: 'subscriber', mautic: 'contact', brevo: 'email', sendinblue: 'email', getresponse: 'contact',
  googlecalendar: 'calendar event', notion: 'Notion page', airtable: 'Airtable record', googlesheets: 'sheet row', googledocs: 'document', stripe: 'payment', paypal: 'payment', shopify: 'order', woocommerce: 'order', quickbooks: 'record', xero: 'invoice', invoiceninja: 'invoice',
  googletasks: 'task', microsofttodo: 'task', coda: 'row', baserow: 'row', nocodb: 'row', googledrive: 'file', dropbox: 'file', googlecontacts: 'contact', strapi: 'entry', contentful: 'entry', webflow: 'item', cockpit: 'entry', affinity: 'record', erpnext: 'record', odoo: 'record', bannerbear: 'image', spotify: 'playlist', netlify: 'deployment', travisci: 'build', circleci: 'build', jenkins: 'build', uproc: '', httprequest: 'request',
}

/** Node types that keep the workflow's own state. */
export const storeNodes: ReadonlySet<string> = new Set(['mongodb', 'postgres', 'mysql', 'redis', 'supabase', 'sqlite', 'googlesheets', 'airtable', 'notion', 'baserow', 'nocodb', 'datatable', 'microsoftsql', 'dynamodb', 'awsdynamodb', 'googlefirebaserealtimedatabase', 'googlefirebasecloudfirestore', 'cratedb', 'questdb', 'timescaledb', 'coda', 'microsoftexcel', 'readbinaryfile', 'readwritefile', 'readbinaryfiles', 'googlebigquery', 'snowflake', 'elasticsearch', 'grist', 'seatable', 'stackby', 'pocketbase'])

/** Node types that decide which items go on. */
export const decisionNodes: ReadonlySet<string> = new Set(['if', 'filter', 'switch', 'function', 'functionitem', 'code', 'merge', 'comparedatasets', 'itemlists', 'removeduplicates', 'pythonfunction'])

/** Operations that only read. */
export const readOperations = /^(?:get|getall|getmany|list|search|find|read|lookup|select|query|executequery|download|history|info|member|getuserdetails|count|exists|keys|aggregate|reload)/i

/** Services whose default operation (absent in the export) reads and does not write, of all resources or of the one named. */
export const readsByDefault: ReadonlySet<string> = new Set(['googlesheets', 'googlecontacts', 'httprequest', 'youtube', 'hackernews', 'spotify', 'redis', 'dropbox', 'airtable', 'googlebigquery', 'sentryio', 'reddit', 'googledocs', 'notion:database', 'notion:user'])

/** Names of nodes that only look, and of requests that do something; for nodes whose parameters do not say. */
export const readingName = /^(?:get|list|find|search|fetch|read|query|look|check|load|scrap\w*|crawl\w*|extract\w*|download\w*|generat\w*|classif\w*|embed\w*|translat\w*|analy\w+|summar\w+|retrieve|enrich\w*|verify|validate|transcri\w+|convert\w*|ask)\b/i
export const actingName = /^(?:create|post|send|submit|publish|notify|add|update|delete|close)\b/i

/** Addresses of POST requests that only ask: models, vector stores, searches, scrapers, logins, this machine. */
export const readingRequest = /openai\.|anthropic\.|googleapis\.com\/v1beta|generativelanguage|mistral\.|groq\.|openrouter|perplexity|cohere|huggingface|replicate\.|elevenlabs|qdrant|pinecone|weaviate|milvus|chroma|localhost|127\.0\.0\.1|\/(?:graphql|search|scrape|crawl|query|login|oauth\w*|token|embeddings?|completions?|messages\/batches|generate\w*|predict\w*|classify|transcri\w+|translate|retrieve|lookup|recommend|extract|analy[sz]e|render|screenshot|convert|run-sync\S*)\b/i
