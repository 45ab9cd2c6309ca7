import type {Publisher} from '../model/site.ts'
import {textArtifact} from './encode.ts'

/** `robots.txt` (RFC 9309): everything may be read; where the sitemap stands. Only a host's root has one. */
export const robots: Publisher = {
  id: 'robots',
  publish({url}) {
    if (url === undefined) return []
    return [textArtifact('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${url}sitemap.xml\n`)]
  }
}
