export declare const registryFile: string
export declare function ruleNames(): string[]
export declare function registryText(): string
