import type { Tone } from '@/shared/components/tone'
import type { Column, Filter } from '@/shared/table/types'
import { formatNumber } from '@/shared/format/format'
import { t } from '@/shared/i18n'
import { STATES, type AgreementRow, type HandOverRow } from './api'

const TONES: Record<string, Tone> = { ASKED: 'plain', CONSENTED: 'good', REFUSED: 'bad' }

/** The state in a word; what waits for who looks stands out. */
export function stateTag(row: HandOverRow): { tone: Tone; text: string } {
  return row.mayDecide
    ? { tone: 'warn', text: t('handover.waitsForMe') }
    : {
        tone: TONES[row.handOver.state] ?? 'plain',
        text: t(`handover.states.${row.handOver.state}`),
      }
}

export const handOverColumns: Column<HandOverRow>[] = [
  { key: 'number', label: 'handover.number', width: 130, fixed: 'left' },
  { key: 'state', label: 'handover.state', width: 110 },
  { key: 'onDay', label: 'handover.onDay', width: 130 },
  { key: 'party', label: 'handover.party', minWidth: 150, text: (row) => row.handOver.party },
  { key: 'purpose', label: 'handover.purpose', minWidth: 170, text: (row) => row.handOver.purpose },
  {
    key: 'customers',
    label: 'handover.customers',
    width: 90,
    align: 'right',
    text: (row) => formatNumber(row.handOver.customers),
  },
  {
    key: 'agreement',
    label: 'handover.fileNumber',
    minWidth: 140,
    text: (row) => row.handOver.agreementNumber,
  },
  { key: 'staffName', label: 'handover.by', width: 100, text: (row) => row.staffName },
  { key: 'file', label: 'handover.file', width: 110 },
  { key: 'keepUntil', label: 'handover.keepUntil', width: 130, hidden: true },
]

export const handOverFilters: Filter[] = [
  {
    key: 'state',
    label: 'handover.state',
    kind: 'choices',
    choices: () => STATES.map((value) => ({ value, label: t(`handover.states.${value}`) })),
  },
]

export const agreementColumns: Column<AgreementRow>[] = [
  {
    key: 'fileNumber',
    label: 'handover.fileNumber',
    minWidth: 140,
    fixed: 'left',
    text: (row) => row.agreement.fileNumber,
  },
  { key: 'state', label: 'handover.state', width: 96 },
  { key: 'party', label: 'handover.party', minWidth: 150, text: (row) => row.agreement.party },
  {
    key: 'purpose',
    label: 'handover.purpose',
    minWidth: 160,
    text: (row) => row.agreement.purpose,
  },
  { key: 'parts', label: 'handover.parts', minWidth: 160 },
  { key: 'validFrom', label: 'handover.validFrom', width: 130 },
  { key: 'validTo', label: 'handover.validTo', width: 130 },
  { key: 'acts', label: 'handover.acts', width: 80, fixed: 'right' },
]
