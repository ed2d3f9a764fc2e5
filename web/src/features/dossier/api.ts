import type { Api } from '@/shared/api/types'

export type Contact = Api<'dossier.Contact'>
export type Opportunity = Api<'dossier.Opportunity'>
export type Note = Api<'dossier.Note'>

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
