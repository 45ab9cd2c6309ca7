import {defineRule, type Rule} from './define-rule.ts'

const imageAlt: Rule = defineRule(
  {
    id: 'image-alt',
    description: 'Require words that stand for a picture',
    severity: 'error',
    messages: {
      missing: 'Unexpected picture `{url}` without words that stand for it, expected `![what it shows](…)`',
      file: 'Unexpected words `{alt}` for the picture `{url}`: they are the name of a file, expected what it shows'
    }
  },
  {},
  {
    article({article, report}) {
      for (const {url, alt, start, end} of article.images) {
        const isName = /^\S+\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(alt)
        if (alt !== '' && !isName) continue
        report({
          message: alt === '' ? 'missing' : 'file',
          data: {url: url.slice(0, 100), alt: alt.slice(0, 100)},
          place: {start, end},
          note: 'Who does not see the picture gets these words instead. Say what a reader should take from it; waive this finding for one that only decorates.'
        })
      }
    }
  }
)

export default imageAlt
