import citationOrder from './citation-order.ts'
import citationPlacement from './citation-placement.ts'
import citationResolves from './citation-resolves.ts'
import claimCited from './claim-cited.ts'
import type {Rule} from './define-rule.ts'
import doiCanonical from './doi-canonical.ts'
import doiConsistent from './doi-consistent.ts'
import doiSyntax from './doi-syntax.ts'
import frontMatterSchema from './front-matter-schema.ts'
import identifierValid from './identifier-valid.ts'
import referenceCited from './reference-cited.ts'
import referenceComplete from './reference-complete.ts'
import referenceDate from './reference-date.ts'
import referenceSchema from './reference-schema.ts'
import referenceUnique from './reference-unique.ts'

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  citationOrder,
  citationPlacement,
  citationResolves,
  claimCited,
  doiCanonical,
  doiConsistent,
  doiSyntax,
  frontMatterSchema,
  identifierValid,
  referenceCited,
  referenceComplete,
  referenceDate,
  referenceSchema,
  referenceUnique
]
