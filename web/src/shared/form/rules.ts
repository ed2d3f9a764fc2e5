import { t } from '@/shared/i18n'

type Trigger = 'change' | 'blur'

/** What must be chosen; the label is a key of the texts. */
export function mustChoose(label: string, trigger: Trigger | Trigger[] = 'change') {
  return needed('form.choose', label, trigger)
}

/** What must be filled in; the label is a key of the texts. */
export function mustFill(label: string, trigger: Trigger | Trigger[] = 'blur') {
  return needed('form.required', label, trigger)
}

function needed(text: string, label: string, trigger: Trigger | Trigger[]) {
  return { required: true, message: () => t(text, { field: t(label) }), trigger }
}
