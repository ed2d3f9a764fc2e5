import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Parameter = Api<'password.SignInParameters.Parameter'>
export type OpenSession = Api<'signin.SessionQueries.Open'>
export type OwnSession = Api<'signin.StoredSessions.Own'>
export type Passkey = Api<'factor.Passkeys.Passkey'>
/** The person's own second factors. */
export type Factors = Api<'signin.SecondFactorController.Factors'>
/** Whether the holders of a role must have a second factor. */
export type RequiredRole = Api<'factor.RequiredRoles.Rule'>
type Codes = Api<'signin.SecondFactorController.RecoveryCodes'>

export const parameters = () => http.get<Parameter[]>('/api/sign-in-parameters')
export const changeParameter = (name: string, value: number, version: number) =>
  http.put<Parameter>(`/api/sign-in-parameters/${name}`, { value, version })
export const sessions = () => http.get<OpenSession[]>('/api/sessions')

export const requiredRoles = () => http.get<RequiredRole[]>('/api/second-factor-roles')
export const changeRequiredRole = (role: RequiredRole, required: boolean) =>
  http.put<RequiredRole>(`/api/second-factor-roles/${role.role}`, {
    required,
    version: role.version,
  })

export const factors = () => http.get<Factors>('/api/session/factors')
export const beginTotp = () => http.post<Api<'factor.SecondFactors.Secret'>>('/api/session/totp')
export const confirmTotp = (code: string) => http.put<Codes>('/api/session/totp', { code })
export const removeTotp = () => http.delete<void>('/api/session/totp')
export const renewRecoveryCodes = () => http.post<Codes>('/api/session/recovery-codes')
export const removePasskey = (id: number) => http.delete<void>(`/api/session/passkeys/${id}`)

export const ownSessions = () => http.get<OwnSession[]>('/api/sessions/own')
export const endSession = (handle: string) => http.delete<void>(`/api/sessions/own/${handle}`)
export const endOthers = () => http.delete<void>('/api/sessions/others')
