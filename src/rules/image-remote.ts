import {kindOfImageAddress} from '../text/image-address.ts'
import {defineRule, type Rule} from './define-rule.ts'

const imageRemote: Rule = defineRule(
  {
    id: 'image-remote',
    description: 'Require that a picture is no file on another host',
    severity: 'warning',
    messages: {
      remote: 'Unexpected picture `{url}` on another host, expected a copy beside the article'
    }
  },
  {},
  {
    article({article, report}) {
      if (!article.managed) return
      for (const {url, urlSpan} of article.images) {
        if (kindOfImageAddress(url) !== 'remote') continue
        report({
          message: 'remote',
          data: {url: url.slice(0, 100)},
          place: urlSpan,
          note: 'Pages load nothing from elsewhere, so that nobody learns who reads them: a link stands in its place. Copy the picture into the content folder if its licence lets you.',
          actual: url.slice(0, 100)
        })
      }
    }
  }
)

export default imageRemote
