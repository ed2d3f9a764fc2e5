import { ElMessageBox } from 'element-plus'
import { t } from '@/shared/i18n'

/** Asks whether what the text says is to be done; the button names the act. */
export async function askSure(text: string, action: string, type?: 'warning'): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, action, {
      confirmButtonText: action,
      cancelButtonText: t('action.cancel'),
      type,
    })
    return true
  } catch {
    return false
  }
}
