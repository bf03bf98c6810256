/** The part of dmn-moddle that is used here; the package ships no types. */
declare module 'dmn-moddle' {
  export interface DmnElement {
    readonly $type: string
  }
  export class DmnModdle {
    create(type: string, properties: Readonly<Record<string, unknown>>): DmnElement
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: readonly Error[] }>
    toXML(element: DmnElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
