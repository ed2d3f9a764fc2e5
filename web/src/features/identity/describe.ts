import { t } from '@/shared/i18n'
import type { Grant, Holding } from './api'

/** A post or a grant in words, for the record of changes. */
export function describe(value: object): string | undefined {
  if ('weight' in value) {
    const { unitName, title, weight, fromOn, toOn } = value as Holding
    const until = toOn ?? t('common.now')
    return `${unitName} ${title} (${t(`identity.posts.${weight}`)}, ${fromOn} – ${until})`
  }
  if ('roleName' in value) {
    const { roleName, scope } = value as Grant
    return `${roleName} (${t(`identity.scope.${scope}`)})`
  }
  return undefined
}
