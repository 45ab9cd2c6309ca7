import {kindOfImageAddress} from '../text/image-address.ts'
import {defineRule, type Rule} from './define-rule.ts'

const imageExists: Rule = defineRule(
  {
    id: 'image-exists',
    description: 'Require that a picture is a file of the content folder that every browser shows',
    severity: 'error',
    messages: {
      file: 'Unexpected picture `{url}`: it {reason}',
      scheme: 'Unexpected address `{url}` of a picture, expected the path of a file'
    }
  },
  {},
  {
    article({article, report}) {
      // Other tools look for pictures in other places.
      if (!article.managed) return
      const {image} = article.frontMatter.data
      const cover =
        typeof image === 'string' && image !== '' ? [{url: image, urlSpan: article.frontMatter.locate(['image'])}] : []
      for (const {url, urlSpan} of [...cover, ...article.images]) {
        const kind = kindOfImageAddress(url)
        if (kind === 'remote') continue
        const file = kind === 'file' ? article.findImage?.(url) : undefined
        if (kind === 'file' && (!file || file.found)) continue
        report({
          message: kind === 'file' ? 'file' : 'scheme',
          data: {url: url.slice(0, 100), reason: file?.found === false ? file.reason : ''},
          place: urlSpan,
          note: 'The page would show its words alone. Paths are relative to the article; those that start with a slash count from the content folder.',
          actual: url.slice(0, 100)
        })
      }
    }
  }
)

export default imageExists
