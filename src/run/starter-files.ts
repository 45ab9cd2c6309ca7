import type {RecognisedSite} from '../io/recognise-site.ts'
import type {Config} from '../model/generated/config.ts'
import {schemaId} from '../validate/validators.ts'

/** A file that `init` makes: its path, relative to the project, and its text. */
export interface StarterFile {
  readonly path: string
  readonly text: string
}

/** Where known findings are kept, should there be any. */
export const baselineName = 'citewell.baseline.json'

/** The configuration of a recognised site. */
export function starterConfig({kind, content, references, citations, ignore}: RecognisedSite): StarterFile {
  const config: Config = {
    $schema: schemaId('config'),
    content,
    ...(references !== undefined && {references}),
    ...(kind === 'new' && {site: {title: 'Articles', lang: 'en'}}),
    ...(kind !== 'new' && {citations: citations ? citations.map(syntax) : 'auto'}),
    ...(ignore.length > 0 && {ignore: [...ignore]}),
    // What another tool publishes owes that tool its front matter.
    ...(kind !== 'new' && {rules: {'front-matter-schema': 'off'}})
  }
  return {path: 'citewell.config.json', text: `${JSON.stringify(config, undefined, 2)}\n`}
}

type Syntax = Exclude<NonNullable<Config['citations']>, 'auto'>[number]

function syntax(name: string): Syntax {
  const known: readonly Syntax[] = ['distill', 'footnote', 'jekyll', 'link', 'myst', 'numeric', 'pandoc']
  const found = known.find((one) => one === name)
  if (!found) throw new TypeError(`no way to cite is called ${name}`)
  return found
}

/**
 * A first article with one claim and its source, for a new site.
 *
 * @param day - on which it is published, `YYYY-MM-DD`.
 */
export function starterArticles(day: string): readonly StarterFile[] {
  return [
    {
      path: 'content/articles/first-article.md',
      text: `---
title: Yoga and stretching for low back pain
description: What one trial found.
authors: [Your Name]
published: ${day}
---

In a trial with 228 adults, yoga eased chronic low back pain about as well as stretching [@sherman2011].
`
    },
    {
      path: 'content/references.json',
      text: `${JSON.stringify(
        [
          {
            id: 'sherman2011',
            type: 'article-journal',
            title: 'A Randomized Trial Comparing Yoga, Stretching, and a Self-care Book for Chronic Low Back Pain',
            author: [
              {family: 'Sherman', given: 'Karen J.'},
              {family: 'Cherkin', given: 'Daniel C.'},
              {family: 'Wellman', given: 'Robert D.'},
              {family: 'Cook', given: 'Andrea J.'},
              {family: 'Hawkes', given: 'Rene J.'},
              {family: 'Delaney', given: 'Kristin'},
              {family: 'Deyo', given: 'Richard A.'}
            ],
            issued: {'date-parts': [[2011]]},
            'container-title': 'Archives of Internal Medicine',
            volume: '171',
            issue: '22',
            page: '2019-2026',
            DOI: '10.1001/archinternmed.2011.524'
          }
        ],
        undefined,
        2
      )}\n`
    }
  ]
}

/**
 * The workflow that checks each pull request by what it brings, and the main branch as a whole.
 *
 * @param version - of citewell, which it pins.
 */
export function starterWorkflow(version: string): StarterFile {
  return {
    path: '.github/workflows/citewell.yml',
    text: `# Checks what a pull request brings, and every article on the main branch. Made by \`citewell init\`.
name: citewell
on:
  pull_request:
  push:
    branches: [main, master]
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          # The commit that a change is compared with is to be there.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 24
          package-manager-cache: false
      - name: Check what the pull request brings
        if: github.event_name == 'pull_request'
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: npx --yes citewell@${version} check --since "$BASE" --format github --format markdown="$GITHUB_STEP_SUMMARY"
      - name: Check every article
        if: github.event_name != 'pull_request'
        run: |
          if [ -f ${baselineName} ]; then set -- --baseline ${baselineName}; fi
          npx --yes citewell@${version} check "$@" --format github --format markdown="$GITHUB_STEP_SUMMARY"
`
  }
}
