import { ElMessageBox } from 'element-plus'
import { t } from '@/shared/i18n'

const LONGEST = 200

/** Asks in words for the reason of what is about to be done; nothing when it is not done after all. */
export async function askReason(text: string, action: string): Promise<string | undefined> {
  try {
    const asked = await ElMessageBox.prompt(text, action, {
      confirmButtonText: action,
      cancelButtonText: t('action.cancel'),
      inputValidator: (value) => value.trim().length > 0 && value.length <= LONGEST,
      inputErrorMessage: t('form.reason', { n: LONGEST }),
    })
    return asked.value
  } catch {
    return undefined
  }
}
