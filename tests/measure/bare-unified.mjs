// The yardstick of the bench: what a plain unified pipeline costs on the same files, and nothing else.
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze()
const folder = process.argv[2] ?? '.'
let length = 0
for (const file of readdirSync(folder).sort()) {
  length += String(processor.processSync(readFileSync(path.join(folder, file), 'utf8'))).length
}
console.log(`${length} characters of HTML`)
