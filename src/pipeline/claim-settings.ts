import {claimThreshold, sureThreshold} from '../claims/weights.ts'
import type {ClaimSettings} from '../model/claim-settings.ts'
import type {ClaimsConfig} from '../model/generated/config.ts'

/** What counts where the configuration says nothing. */
export const defaultClaimSettings: ClaimSettings = {scope: 'paragraph', sure: sureThreshold, likely: claimThreshold}

/**
 * What a configuration says of claims. A `sure` below `likely` lowers that too, so that every sure claim is one.
 *
 * @param lang - the language of an article that names none.
 */
export function claimSettings(claims: ClaimsConfig, lang?: string): ClaimSettings {
  const {scope, sure, likely} = {...defaultClaimSettings, ...claims}
  return {scope, sure, likely: Math.min(likely, sure), ...(lang !== undefined && {lang})}
}
