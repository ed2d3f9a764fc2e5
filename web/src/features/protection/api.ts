import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Field = Api<'protection.FieldController.FieldView'>
export type DataClass = Field['dataClass']
export type Protection = Field['protection']
export type Overview = Api<'rotation.KeyRotations.Overview'>
export type SealingKey = Overview['keys'][number]
export type Suite = Overview['suite']
export type Reencryption = Api<'rotation.Reencryption'>

export const DATA_CLASSES: readonly DataClass[] = ['C3', 'C2', 'C1', 'PUBLIC']
export const PROTECTIONS: readonly Protection[] = [
  'SEALED',
  'INDEX',
  'HASH',
  'MASKED',
  'SCOPE',
  'NONE',
]
export const SUITES: readonly Suite[] = ['INTERNATIONAL', 'NATIONAL']

export const overview = () => http.get<Overview>('/api/protection/keys')
export const rotate = (replaces: number, suite: Suite) =>
  http.post<Overview>('/api/protection/keys', { replaces, suite })
export const reencryptions = () => http.get<Reencryption[]>('/api/protection/reencryptions')
export const reencrypt = () => http.post<Reencryption>('/api/protection/reencryptions', {})
export const cancelReencryption = (id: number) => http.delete(`/api/protection/reencryptions/${id}`)
