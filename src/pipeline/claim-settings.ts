import {claimThreshold, sureThreshold} from '../claims/weights.ts'
import type {ClaimSettings} from '../model/claim-settings.ts'
import type {Config} from '../model/generated/config.ts'

/** What counts where the configuration says nothing. */
export const defaultClaimSettings: ClaimSettings = {scope: 'paragraph', sure: sureThreshold, likely: claimThreshold}

/** What the configuration says of claims. A `sure` below `likely` lowers that too, so that every sure claim is one. */
export function claimSettings({claims = {}, site}: Config): ClaimSettings {
  const {scope, sure, likely} = {...defaultClaimSettings, ...claims}
  return {
    scope,
    sure,
    likely: Math.min(likely, sure),
    ...(site?.lang !== undefined && {lang: site.lang})
  }
}
