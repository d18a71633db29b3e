import type { Rule } from 'eslint'

export declare function pageOf(name: string): string
export declare function headOf(name: string, rule: Rule.RuleModule): string
export declare function withHead(text: string, head: string): string
