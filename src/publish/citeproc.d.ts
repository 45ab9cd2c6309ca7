/** What is used of citeproc-js, which has no types of its own. */
declare module 'citeproc' {
  const CSL: {
    readonly Engine: new (system: CSL.System, style: string, lang: string, forceLang: boolean) => CSL.Engine
    readonly Output: {
      readonly Formats: Record<string, Readonly<Record<string, unknown>>>
      readonly Formatters: {
        readonly passthrough: CSL.Decoration
        title: (state: unknown, text: string) => string
      }
    }
    readonly Util: {
      readonly Names: {
        initializeWith: (state: unknown, name: string, terminator: string, normalizeOnly: boolean) => string
      }
    }
    readonly NameOutput: {readonly prototype: {_nameSuffix: (this: unknown, name: unknown) => unknown}}
    NumericBlob: CSL.NumericBlobClass
    debug: (message: string) => void
    readonly getSortKeys: {
      call(engine: CSL.Engine, item: unknown, area: 'citation_sort'): readonly (string | undefined)[]
    }
  }
  namespace CSL {
    /** A string with `%%STRING%%` in it, a function, or false for none. */
    type Decoration = string | false | ((state: unknown, text: string) => string)

    type NumericBlobClass = new (
      state: unknown,
      particle: unknown,
      value: number | string,
      token: unknown,
      id: unknown
    ) => object

    interface System {
      retrieveLocale: (lang: string) => string | undefined
      retrieveItem: (id: string) => unknown
      stringCompare: (left: string, right: string) => number
    }

    interface CiteItem {
      readonly id: string
      readonly locator?: string
      readonly label?: string
      readonly 'suppress-author'?: boolean
      readonly 'author-only'?: boolean
    }

    interface RegistryEntry {
      seq: number
      readonly sortkeys?: readonly (string | undefined)[]
    }

    interface SortArea {
      readonly tokens: readonly unknown[]
      readonly keys: readonly (string | undefined)[]
      readonly opt: {readonly sort_directions: readonly (readonly [number, number])[]}
    }

    /** The style as it was parsed. */
    interface StyleXml {
      readonly dataObj: object
      getNodesByName(within: object, name: string): readonly object[]
      /** Empty where the element has no such attribute. */
      getAttributeValue(node: object, name: string): string
    }

    interface Engine {
      readonly cslXml: StyleXml
      readonly opt: {
        readonly [name: string]: unknown
        readonly development_extensions: Record<string, boolean>
      }
      readonly citation: {readonly opt: Readonly<Record<string, unknown>>}
      readonly bibliography: {readonly opt: Record<string, unknown>}
      readonly bibliography_sort: SortArea
      readonly citation_sort: SortArea
      readonly registry: {readonly registry: Readonly<Record<string, RegistryEntry>>}
      readonly disambiguate: {modes: readonly string[]}
      setOutputFormat(name: string): void
      updateItems(ids: readonly string[]): void
      retrieveItem(id: string): unknown
      getTerm(term: string, form?: 'symbol'): string
      getOpt(option: 'punctuation-in-quote'): unknown
      makeBibliography(): [{readonly entry_ids: readonly (readonly string[])[]}, readonly string[]] | false
      makeCitationCluster(items: readonly CiteItem[]): string
    }
  }
  export = CSL
}
