import citationOrder from './citation-order.ts'
import citationPlacement from './citation-placement.ts'
import citationRelevant from './citation-relevant.ts'
import citationResolves from './citation-resolves.ts'
import citationStretched from './citation-stretched.ts'
import claimCited from './claim-cited.ts'
import claimLikely from './claim-likely.ts'
import claimOverstated from './claim-overstated.ts'
import type {Rule} from './define-rule.ts'
import disclaimerPresent from './disclaimer-present.ts'
import doiCanonical from './doi-canonical.ts'
import doiConsistent from './doi-consistent.ts'
import doiMatches from './doi-matches.ts'
import doiMissing from './doi-missing.ts'
import doiRegistered from './doi-registered.ts'
import doiSyntax from './doi-syntax.ts'
import frontMatterSchema from './front-matter-schema.ts'
import headingOrder from './heading-order.ts'
import identifierValid from './identifier-valid.ts'
import imageAlt from './image-alt.ts'
import imageExists from './image-exists.ts'
import imageRemote from './image-remote.ts'
import languageNamed from './language-named.ts'
import linkAlive from './link-alive.ts'
import linkText from './link-text.ts'
import markupKnown from './markup-known.ts'
import mathValid from './math-valid.ts'
import referenceCited from './reference-cited.ts'
import referenceComplete from './reference-complete.ts'
import referenceDate from './reference-date.ts'
import referenceRetracted from './reference-retracted.ts'
import referenceSchema from './reference-schema.ts'
import referenceUnique from './reference-unique.ts'
import referenceUpdated from './reference-updated.ts'
import referenceVerified from './reference-verified.ts'
import reviewCurrent from './review-current.ts'
import reviewNamed from './review-named.ts'
import tableHeader from './table-header.ts'
import textVisible from './text-visible.ts'
import waiverReasoned from './waiver-reasoned.ts'

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  citationOrder,
  citationPlacement,
  citationRelevant,
  citationResolves,
  citationStretched,
  claimCited,
  claimLikely,
  claimOverstated,
  disclaimerPresent,
  doiCanonical,
  doiConsistent,
  doiMatches,
  doiMissing,
  doiRegistered,
  doiSyntax,
  frontMatterSchema,
  headingOrder,
  identifierValid,
  imageAlt,
  imageExists,
  imageRemote,
  languageNamed,
  linkAlive,
  linkText,
  markupKnown,
  mathValid,
  referenceCited,
  referenceComplete,
  referenceDate,
  referenceRetracted,
  referenceSchema,
  referenceUnique,
  referenceUpdated,
  referenceVerified,
  reviewCurrent,
  reviewNamed,
  tableHeader,
  textVisible,
  waiverReasoned
]
