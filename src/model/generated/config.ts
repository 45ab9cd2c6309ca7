/* Made from schemas/config.schema.json by `npm run generate`. */

export type PresetName = 'recommended' | 'strict' | 'health'
export type Path = string
export type Level = 'error' | 'warning' | 'info' | 'off'
export type Plugin = string
export type ConfiguredWaiver = {
  [k: string]: unknown
} & {
  /**
   * The id of the rule
   */
  rule: string
  /**
   * The key of the reference that the findings speak of
   */
  reference?: string
  /**
   * The file that the findings stand in, relative to this file; also a pattern
   */
  file?: string
  /**
   * Why they may stand
   */
  reason: string
  /**
   * The last day on which it holds; without end where it is absent
   */
  until?: string
}

/**
 * citewell.config.json, citewell.config.yaml, or the key `citewell` of package.json
 */
export interface Config {
  /**
   * Where this schema stands, for editors; citewell does not read it
   */
  $schema?: string
  /**
   * The presets to start from, a later one over those before it; `recommended` where it is absent
   */
  extends?: PresetName | PresetName[]
  /**
   * The content folder, or the one article, relative to this file
   */
  content?: string
  /**
   * The library, relative to this file; `references.json` in the content folder where it is absent
   */
  references?: string
  /**
   * The files of a manuscript in their order, relative to this file, also as patterns: keys, aliases, footnotes and the reference list of one answer the others
   *
   * @minItems 1
   * @maxItems 1000
   */
  manuscript?: Path[]
  /**
   * The authors file, relative to this file; `authors.json` in the content folder where it is absent
   */
  authors?: string
  /**
   * Where `build` puts the site
   */
  out?: string
  site?: SiteConfig
  /**
   * How references are cited and listed: `apa`, `vancouver` or a CSL style file, relative to this file; where it is absent, APA for articles that cite by key and Vancouver for those that cite by number
   */
  style?: string
  /**
   * A folder with a `theme.css` and `templates/` of your own, relative to this file; `build` runs the templates as code
   */
  theme?: string
  /**
   * The ways to cite to look for; `auto` decides for each article from what stands in it
   */
  citations?: 'auto' | ('distill' | 'footnote' | 'jekyll' | 'link' | 'myst' | 'numeric' | 'pandoc')[]
  /**
   * Files and folders to leave out, in the form of a .gitignore file
   *
   * @maxItems 1000
   */
  ignore?: string[]
  rules?: RulesConfig
  claims?: ClaimsConfig
  /**
   * What is otherwise for some files; of two that fit a file, the later one counts
   *
   * @maxItems 1000
   */
  overrides?: Override[]
  /**
   * Further remark-lint rules, or presets of them, from the project's own node_modules: the name of a package, or a path within the project that starts with `./`; an object with `name` and `options` where it takes some. `remark-lint-…` ids can then stand under `rules`
   *
   * @maxItems 100
   */
  plugins?: (Plugin | PluginWithOptions)[]
  /**
   * Findings that are known and stand, each with its reason: they stay in reports and count neither as errors nor as warnings
   *
   * @maxItems 10000
   */
  waivers?: ConfiguredWaiver[]
  /**
   * An address at which the registries can reach you; they serve those who give one better
   */
  mailto?: string
  registries?: RegistriesConfig
  links?: LinksConfig
  limits?: Limits
}
/**
 * What the pages of the whole site say
 */
export interface SiteConfig {
  /**
   * Its name
   */
  title?: string
  /**
   * What it is, in a sentence
   */
  description?: string
  /**
   * Where the site will stand. Feeds and the sitemap need it and are left out without it.
   */
  url?: string
  /**
   * The language of articles that name none, as a tag (BCP 47)
   */
  lang?: string
  /**
   * The picture that stands for pages without one of their own where others link to them: the path of a file, from the content folder
   */
  image?: string
  /**
   * What stands below each article that has no `disclaimer` of its own
   */
  disclaimer?: string
}
/**
 * A level, or a level and the rule's options, for each rule id
 */
export interface RulesConfig {
  [k: string]:
    | Level
    | {
        level: Level
        options?: {
          [k: string]: unknown
        }
      }
}
/**
 * What counts as a claim, and how far a citation reaches
 */
export interface ClaimsConfig {
  /**
   * `paragraph`: a claim is covered by the first citation at or after it in its paragraph. `sentence`: in the sentence. `section`: also by one further down before the next heading, or in the heading.
   */
  scope?: 'sentence' | 'paragraph' | 'section'
  /**
   * From this score on, a claim without a source is an error (`claim-cited`)
   */
  sure?: number
  /**
   * From this score on, a sentence is a claim; without a source it is a warning (`claim-likely`)
   */
  likely?: number
}
export interface Override {
  /**
   * The articles or bibliographies that it is for: a path or pattern relative to this file, or a list of them
   */
  files: Path | Path[]
  /**
   * Presets for these files
   */
  extends?: PresetName | PresetName[]
  rules?: RulesConfig1
  claims?: ClaimsConfig1
  /**
   * As `citations` above, for these files
   */
  citations?: 'auto' | ('distill' | 'footnote' | 'jekyll' | 'link' | 'myst' | 'numeric' | 'pandoc')[]
  /**
   * As `style` above, for these files
   */
  style?: string
}
/**
 * As `rules` above, for these files
 */
export interface RulesConfig1 {
  [k: string]:
    | Level
    | {
        level: Level
        options?: {
          [k: string]: unknown
        }
      }
}
/**
 * As `claims` above, for these files
 */
export interface ClaimsConfig1 {
  /**
   * `paragraph`: a claim is covered by the first citation at or after it in its paragraph. `sentence`: in the sentence. `section`: also by one further down before the next heading, or in the heading.
   */
  scope?: 'sentence' | 'paragraph' | 'section'
  /**
   * From this score on, a claim without a source is an error (`claim-cited`)
   */
  sure?: number
  /**
   * From this score on, a sentence is a claim; without a source it is a warning (`claim-likely`)
   */
  likely?: number
}
export interface PluginWithOptions {
  /**
   * As above
   */
  name: string
  /**
   * What the rule takes, as in a remark configuration
   */
  options?: {
    [k: string]: unknown
  }
}
/**
 * Where the registries are asked
 */
export interface RegistriesConfig {
  crossref?: RegistryConfig
  datacite?: RegistryConfig
  doi?: RegistryConfig
  pubmed?: RegistryConfig
  pmc?: RegistryConfig
  arxiv?: RegistryConfig
  openlibrary?: RegistryConfig
}
/**
 * A service that answers as this one does, such as a mirror
 */
export interface RegistryConfig {
  /**
   * Where it is asked
   */
  url: string
}
/**
 * How `verify` visits the addresses of references
 */
export interface LinksConfig {
  /**
   * Names of hosts, without ports, that may be visited though they are on a private network or this machine
   *
   * @maxItems 100
   */
  private?: string[]
}
/**
 * How large a file may be that is read
 */
export interface Limits {
  /**
   * The largest article, in bytes
   */
  articleBytes?: number
  /**
   * The largest bibliography, in bytes
   */
  libraryBytes?: number
  /**
   * The largest picture, in bytes
   */
  imageBytes?: number
  /**
   * The deepest nesting of Markdown
   */
  nesting?: number
}
