/** The links of the docs lead to files that are there, and to headings in them. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import GithubSlugger from 'github-slugger'
import type {Nodes} from 'mdast'
import {toString} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, it} from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const pages = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file))
    .sort()
]

const parser = unified().use(remarkParse).use(remarkGfm).freeze()
const trees = new Map<string, Nodes>()

function parse(page: string): Nodes {
  const tree = trees.get(page) ?? parser.parse(readFileSync(path.join(root, page), 'utf8'))
  trees.set(page, tree)
  return tree
}

function find(node: Nodes, wanted: (node: Nodes) => string | undefined): readonly string[] {
  const own = wanted(node)
  const rest = 'children' in node ? node.children.flatMap((child) => find(child, wanted)) : []
  return own === undefined ? rest : [own, ...rest]
}

/** The anchors of a page, as GitHub makes them. */
function anchorsOf(page: string): ReadonlySet<string> {
  const slugger = new GithubSlugger()
  return new Set(find(parse(page), (node) => (node.type === 'heading' ? slugger.slug(toString(node)) : undefined)))
}

it.each(pages)('%s', (page) => {
  const links = find(parse(page), (node) =>
    (node.type === 'link' || node.type === 'definition') && !/^[a-z]+:/.test(node.url) ? node.url : undefined
  )
  const dead = links.filter((link) => {
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? page : path.join(path.dirname(page), file)
    if (!existsSync(path.join(root, target))) return true
    return anchor !== undefined && !anchorsOf(target).has(anchor)
  })
  expect(dead).toEqual([])
})

it('there are links', () => {
  expect(
    pages.flatMap((page) => find(parse(page), (node) => (node.type === 'link' ? node.url : undefined)))
  ).not.toEqual([])
})
