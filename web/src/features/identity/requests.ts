import { ElMessage } from 'element-plus'
import { queries } from '@/shared/api/queries'
import { t } from '@/shared/i18n'
import type { Requested } from './api'

/** Says that a change now waits for a second person, where it does. */
export function sentForApproval({ requestId }: Requested): void {
  if (requestId === null) return
  ElMessage({ message: t('identity.requests.sent'), type: 'success' })
  void queries.invalidateQueries({ queryKey: ['table', '/api/role-requests'] })
}
