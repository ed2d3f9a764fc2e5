import { http } from '@/shared/api/http'

export interface Parameter {
  name: string
  value: number
  version: number
}

/** One running session. */
export interface OpenSession {
  staffNo: string
  since: string
  lastSeen: string
}

export const parameters = () => http.get<Parameter[]>('/api/sign-in-parameters')
export const changeParameter = (name: string, value: number, version: number) =>
  http.put<Parameter>(`/api/sign-in-parameters/${name}`, { value, version })
export const sessions = () => http.get<OpenSession[]>('/api/sessions')
