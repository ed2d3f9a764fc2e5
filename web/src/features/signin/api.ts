import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Parameter = Api<'password.ParameterRepository.Parameter'>
export type OpenSession = Api<'signin.SessionQueries.Open'>

export const parameters = () => http.get<Parameter[]>('/api/sign-in-parameters')
export const changeParameter = (name: string, value: number, version: number) =>
  http.put<Parameter>(`/api/sign-in-parameters/${name}`, { value, version })
export const sessions = () => http.get<OpenSession[]>('/api/sessions')

/** Whether the holders of a role must have a second factor. */
export interface RequiredRole {
  role: string
  name: string
  required: boolean
  version: number
}

export interface Passkey {
  id: number
  label: string
  createdAt: string
  lastUsedAt: string
}

/** The person's own second factors. */
export interface Factors {
  required: boolean
  codesSince: string | null
  recoveryCodesLeft: number
  passkeys: Passkey[]
}

export interface OwnSession {
  handle: string
  way: string
  browser: string
  address: string
  since: string
  lastSeen: string
  here: boolean
}

export const requiredRoles = () => http.get<RequiredRole[]>('/api/second-factor-roles')
export const changeRequiredRole = (role: RequiredRole, required: boolean) =>
  http.put<RequiredRole>(`/api/second-factor-roles/${role.role}`, {
    required,
    version: role.version,
  })

export const factors = () => http.get<Factors>('/api/session/factors')
export const beginTotp = () => http.post<{ secret: string; address: string }>('/api/session/totp')
export const confirmTotp = (code: string) =>
  http.put<{ codes: string[] }>('/api/session/totp', { code })
export const removeTotp = () => http.delete<void>('/api/session/totp')
export const renewRecoveryCodes = () =>
  http.post<{ codes: string[] }>('/api/session/recovery-codes')
export const removePasskey = (id: number) => http.delete<void>(`/api/session/passkeys/${id}`)

export const ownSessions = () => http.get<OwnSession[]>('/api/sessions/own')
export const endSession = (handle: string) => http.delete<void>(`/api/sessions/own/${handle}`)
export const endOthers = () => http.delete<void>('/api/sessions/others')
