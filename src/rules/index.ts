import citationResolves from './citation-resolves.ts'
import claimCited from './claim-cited.ts'
import type {Rule} from './define-rule.ts'
import doiCanonical from './doi-canonical.ts'
import doiSyntax from './doi-syntax.ts'
import frontMatterSchema from './front-matter-schema.ts'
import referenceCited from './reference-cited.ts'
import referenceComplete from './reference-complete.ts'
import referenceSchema from './reference-schema.ts'
import referenceUnique from './reference-unique.ts'

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  citationResolves,
  claimCited,
  doiCanonical,
  doiSyntax,
  frontMatterSchema,
  referenceCited,
  referenceComplete,
  referenceSchema,
  referenceUnique
]
