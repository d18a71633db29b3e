import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Finding, Host } from './finding.js'
import { startEslintServer, type LanguageServer } from './language-server.js'

interface Position {
  readonly line: number
  readonly character: number
}
interface Range {
  readonly start: Position
  readonly end: Position
}
interface TextEdit {
  readonly range: Range
  readonly newText: string
}
export interface Diagnostic {
  readonly range: Range
  readonly message: string
  readonly code?: string
}
interface WorkspaceEdit {
  readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[]
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>
}
interface CodeAction {
  readonly title: string
  readonly edit?: WorkspaceEdit
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] }
}

/** An editor with one folder open: what it underlines, and what its light bulb does. */
export interface Editor {
  diagnostics(file: string, text?: string): Promise<readonly Diagnostic[]>
  actions(file: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]>
  /** The text of the file after the action; the file on disk stays. */
  apply(file: string, action: CodeAction): Promise<string>
  close(): Promise<void>
}

export async function openEditor(folder: string): Promise<Editor> {
  const workspaceFolder = { uri: pathToFileURL(folder).href, name: 'project' }
  let proposed: WorkspaceEdit | null = null
  const server = startEslintServer((method, params) => {
    if (method === 'workspace/configuration')
      return (params as { readonly items: readonly unknown[] }).items.map(() => settings(workspaceFolder))
    if (method === 'workspace/applyEdit') {
      proposed = (params as { readonly edit: WorkspaceEdit }).edit
      return { applied: true }
    }
    return null
  })
  await server.request('initialize', {
    processId: process.pid,
    rootUri: workspaceFolder.uri,
    workspaceFolders: [workspaceFolder],
    capabilities,
  })
  server.notify('initialized', {})
  const texts = new Map<string, string>()
  return {
    diagnostics: async (file, text = readFileSync(join(folder, file), 'utf8')) => {
      show(server, { uri: uriOf(folder, file), text, isOpen: texts.has(file) })
      texts.set(file, text)
      const report = await server.request<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri: uriOf(folder, file) },
      })
      return report.items
    },
    actions: (file, diagnostic) =>
      server.request('textDocument/codeAction', {
        textDocument: { uri: uriOf(folder, file) },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      }),
    apply: async (file, { edit, command }) => {
      proposed = edit ?? null
      if (command) await server.request('workspace/executeCommand', command)
      return edited(texts.get(file) ?? '', proposed)
    },
    close: () => server.stop(),
  }
}

/** The editor as one more host of the contract. */
export const editorHost: Host = async (folder, files) => {
  const editor = await openEditor(folder)
  try {
    const findings: Finding[] = []
    for (const file of files) {
      const diagnostics = await editor.diagnostics(file)
      findings.push(
        ...diagnostics.map(({ code, message, range }) => ({
          file,
          rule: code ?? message,
          line: range.start.line + 1,
          column: range.start.character + 1,
        })),
      )
    }
    return findings
  } finally {
    await editor.close()
  }
}

const uriOf = (folder: string, file: string): string => pathToFileURL(join(folder, file)).href

function languageOf(uri: string): string {
  if (/\.md$/.test(uri)) return 'markdown'
  return /\.ts$/.test(uri) ? 'typescript' : 'javascript'
}

let version = 0

function show(
  server: LanguageServer,
  { uri, text, isOpen }: { readonly uri: string; readonly text: string; readonly isOpen: boolean },
): void {
  version++
  if (isOpen) server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
  else server.notify('textDocument/didOpen', { textDocument: { uri, languageId: languageOf(uri), version, text } })
}

function edited(text: string, edit: WorkspaceEdit | null): string {
  const edits = edit?.documentChanges?.flatMap((change) => change.edits) ?? Object.values(edit?.changes ?? {}).flat()
  if (edits.length === 0) throw new Error('The code action changes nothing.')
  const lines = text.split('\n')
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character
  return edits
    .toSorted((left, right) => offset(right.range.start) - offset(left.range.start))
    .reduce(
      (before, { range, newText }) => before.slice(0, offset(range.start)) + newText + before.slice(offset(range.end)),
      text,
    )
}

const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
}

function settings(workspaceFolder: object): object {
  return {
    validate: 'on',
    packageManager: 'npm',
    useESLintClass: true,
    format: false,
    quiet: false,
    onIgnoredFiles: 'off',
    options: {},
    rulesCustomizations: [],
    run: 'onType',
    problems: { shortenToSingleLine: false },
    nodePath: null,
    workingDirectory: { mode: 'location' },
    workspaceFolder,
    experimental: {},
    codeAction: {
      disableRuleComment: { enable: true, location: 'separateLine', commentStyle: 'line' },
      showDocumentation: { enable: false },
    },
    codeActionOnSave: { enable: false, mode: 'all' },
  }
}
