/** The JSON feeds of a built site, held against the schema that JSON Feed's community keeps. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import {afterAll, expect, it} from 'vitest'
import {buildFoundingSite, buildVariedSite} from '../publish/varied-site.ts'
import {sharedFolder} from '../tools/shared.ts'

const ajv = new AjvDraft04.default({strict: false, allErrors: true})
addFormats.default(ajv)
// The schema of 1.1 refers to that of 1.0 for what did not change, and that one is not there: the fields, as the
// specification has them.
const text = {type: 'string'}
const uri = {type: 'string', format: 'uri'}
const day = {type: 'string', format: 'date-time'}
ajv.addSchema({
  id: 'https://json.schemastore.org/feed-1',
  definitions: {
    author: {type: 'object', properties: {name: text, url: uri, avatar: uri}, minProperties: 1},
    extension: {type: 'object'},
    uri,
    item: {
      properties: {
        attachments: {type: 'array'},
        banner_image: uri,
        content_html: text,
        content_text: text,
        date_modified: day,
        date_published: day,
        external_url: uri,
        image: uri,
        summary: text,
        tags: {type: 'array', items: text},
        title: text,
        url: uri
      }
    }
  },
  properties: {
    description: text,
    expired: {type: 'boolean'},
    feed_url: uri,
    home_page_url: uri,
    hubs: {type: 'array'},
    icon: uri,
    next_url: uri,
    title: text,
    user_comment: text
  }
})
const validate = ajv.compile(
  JSON.parse(readFileSync(path.join(sharedFolder, 'schemas/json-feed-1.1.json'), 'utf8')) as object
)
const founding = buildFoundingSite()
const varied = buildVariedSite()
afterAll(() => {
  founding.remove()
  varied.remove()
})

it.each([
  ['the founding article', founding.out, 'feed.json'],
  ['a site of several kinds', varied.out, 'feed.json'],
  ['a tag', varied.out, 'tags/pain/feed.json']
])('the feed of %s fits the schema of JSON Feed 1.1', (_what, out, file) => {
  const feed = JSON.parse(readFileSync(path.join(out, file), 'utf8')) as {items: object[]}
  expect(feed.items).not.toEqual([])
  validate(feed)
  expect(validate.errors ?? []).toEqual([])
  expect(validate({...feed, items: [{}]})).toBe(false)
})
