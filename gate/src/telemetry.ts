/** The part of an OpenTelemetry meter that the gate uses. */
export interface Meter {
  createCounter(name: string, options?: { description?: string }): { add(value: number, attributes?: Record<string, string>): void }
  createUpDownCounter(name: string, options?: { description?: string }): { add(value: number, attributes?: Record<string, string>): void }
}
