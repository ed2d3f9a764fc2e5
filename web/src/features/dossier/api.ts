export interface Contact {
  id: number
  at: string
  manner: string
  inbound: boolean
  subject: string
  content: string | null
  nextStep: string | null
  staffName: string
}

export interface Opportunity {
  id: number
  version: number
  title: string
  product: string | null
  amount: number | null
  currency: string
  expectedOn: string | null
  stage: string
  staffName: string
}

export interface Note {
  id: number
  section: string
  text: string
  at: string
  staffName: string
}

export const MANNERS = [
  'PHONE',
  'VISIT',
  'COUNTER',
  'WECHAT',
  'MESSAGE',
  'EMAIL',
  'LETTER',
] as const
export const STAGES = ['FOUND', 'PROPOSED', 'NEGOTIATED', 'WON', 'LOST'] as const
export const SECTIONS = ['FEEDBACK', 'SERVICE', 'NEED'] as const
