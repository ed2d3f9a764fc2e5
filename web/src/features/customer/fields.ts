import { t } from '@/shared/i18n'

export type FieldKind = 'text' | 'date' | 'amount' | 'choice' | 'many' | 'unit' | 'staff' | 'source'

export interface Field {
  /** Path in the request, as violations name it. */
  path: string
  kind: FieldKind
  /** Codes to choose from; words come from `customer.codes.<set>.<code>`. */
  codes?: readonly string[]
  set?: string
  /** Left out for the other kind of customer. */
  only?: 'PERSONAL' | 'CORPORATE'
  required?: boolean
  /** Checked by the server as soon as the field is left. */
  check?: string
  /** Shown under a mask; what is stored stays unless something is typed over it. */
  masked?: boolean
}

export interface Group {
  key: string
  fields: Field[]
}

const PERSONAL_PAPERS = [
  'RESIDENT_ID',
  'HMT_RESIDENCE',
  'PASSPORT',
  'HK_MACAO_PERMIT',
  'TAIWAN_PERMIT',
  'FOREIGN_PERMANENT',
  'OTHER',
] as const
const CORPORATE_PAPERS = ['CREDIT_CODE', 'OTHER_CORPORATE'] as const
const STATUS = ['PROSPECT', 'ACTIVE', 'DORMANT', 'CLOSED'] as const
const TOLERANCE = ['C1', 'C2', 'C3', 'C4', 'C5'] as const
const CHANNELS = ['BUSINESS', 'QUESTIONNAIRE', 'CONTACT', 'THIRD_PARTY'] as const
const PRODUCTS = ['SAVINGS', 'WEALTH', 'FUND', 'INSURANCE', 'LOAN', 'CARD', 'SETTLEMENT'] as const
const VISITS = ['OUTLET', 'PHONE', 'MOBILE_BANK', 'WEB_BANK', 'WECHAT', 'VISIT'] as const
const CONTACTS = ['PHONE', 'SMS', 'MAIL', 'EMAIL', 'WECHAT', 'FACE'] as const
const INVESTMENTS = ['DEPOSIT', 'BOND', 'FUND', 'STOCK', 'GOLD', 'FOREX', 'PROPERTY'] as const

const person = { only: 'PERSONAL' } as const
const company = { only: 'CORPORATE' } as const

/** The form of a customer, by the categories of the measure: basic, financial, preference, risk. */
export const GROUPS: Group[] = [
  {
    key: 'identity',
    fields: [
      { path: 'name', kind: 'text', required: true },
      {
        path: 'basic.documentKind',
        kind: 'choice',
        codes: PERSONAL_PAPERS,
        set: 'paper',
        ...person,
      },
      {
        path: 'basic.documentKind',
        kind: 'choice',
        codes: CORPORATE_PAPERS,
        set: 'paper',
        ...company,
      },
      { path: 'basic.documentNumber', kind: 'text', masked: true, check: 'DOCUMENT' },
      { path: 'basic.documentIssued', kind: 'date' },
      { path: 'basic.documentExpires', kind: 'date' },
      { path: 'basic.sex', kind: 'choice', codes: ['MALE', 'FEMALE'], set: 'sex', ...person },
      { path: 'basic.born', kind: 'date', ...person },
      { path: 'basic.nationality', kind: 'text', ...person },
    ],
  },
  {
    key: 'contact',
    fields: [
      { path: 'basic.mobile', kind: 'text', masked: true, check: 'MOBILE' },
      { path: 'basic.telephone', kind: 'text', masked: true, check: 'TELEPHONE' },
      { path: 'basic.email', kind: 'text', masked: true },
      { path: 'basic.region', kind: 'text' },
      { path: 'basic.address', kind: 'text', masked: true },
      { path: 'basic.occupation', kind: 'text', ...person },
      { path: 'basic.employer', kind: 'text', ...person },
    ],
  },
  {
    key: 'corporate',
    fields: [
      { path: 'corporate.registrationNumber', kind: 'text', ...company },
      { path: 'corporate.registeredOn', kind: 'date', ...company },
      { path: 'corporate.industry', kind: 'text', ...company },
      { path: 'corporate.scale', kind: 'text', ...company },
      { path: 'corporate.legalRepresentative', kind: 'text', ...company },
      { path: 'corporate.registeredCapital', kind: 'amount', ...company },
      { path: 'corporate.settlementOpened', kind: 'date', ...company },
    ],
  },
  {
    key: 'bank',
    fields: [
      { path: 'unitId', kind: 'unit', required: true },
      { path: 'managerId', kind: 'staff' },
      { path: 'since', kind: 'date' },
      { path: 'status', kind: 'choice', codes: STATUS, set: 'status' },
    ],
  },
  {
    key: 'financial',
    fields: [
      { path: 'financial.annualIncome', kind: 'amount', masked: true },
      { path: 'financial.assets', kind: 'amount', masked: true },
      { path: 'financial.liabilities', kind: 'amount', masked: true },
    ],
  },
  {
    key: 'preference',
    fields: [
      { path: 'preference.products', kind: 'many', codes: PRODUCTS, set: 'product' },
      { path: 'preference.channels', kind: 'many', codes: VISITS, set: 'visit' },
      { path: 'preference.contacts', kind: 'many', codes: CONTACTS, set: 'contact' },
      { path: 'preference.investments', kind: 'many', codes: INVESTMENTS, set: 'investment' },
    ],
  },
  {
    key: 'risk',
    fields: [
      { path: 'risk.tolerance', kind: 'choice', codes: TOLERANCE, set: 'tolerance' },
      { path: 'risk.creditGrade', kind: 'text' },
      { path: 'risk.assessedOn', kind: 'date' },
    ],
  },
  {
    key: 'collection',
    fields: [
      { path: 'collection.channel', kind: 'choice', codes: CHANNELS, set: 'collected' },
      { path: 'collection.source', kind: 'source' },
    ],
  },
]

export const PATHS = [
  'kind',
  'number',
  ...new Set(GROUPS.flatMap((group) => group.fields.map((field) => field.path))),
]

/** The groups of one kind of customer; a group without fields is left out. */
export function groupsOf(kind: string): Group[] {
  return GROUPS.map((group) => ({
    ...group,
    fields: group.fields.filter((field) => field.only === undefined || field.only === kind),
  })).filter((group) => group.fields.length > 0)
}

export const labelOf = (path: string) => `customer.field.${path.replace('.', '_')}`

/** A coded value in words; the code itself for one of another system. */
export function wordOf(set: string, code: string | null | undefined): string {
  if (!code) return '—'
  const key = `customer.codes.${set}.${code}`
  const text = t(key)
  return text === key ? code : text
}

/** The words of the codes of a field by its path; of others what they are. */
export function wordIn(path: string): (code: string) => string {
  const set =
    path === 'kind'
      ? 'kind'
      : GROUPS.flatMap(({ fields }) => fields).find((field) => field.path === path)?.set
  return (code) => (set === undefined ? code : wordOf(set, code))
}
