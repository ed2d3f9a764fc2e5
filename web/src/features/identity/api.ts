import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import type { Unit } from '@/shared/organisation/units'

export type Scope = Grant['scope']
export type StaffRow = Api<'staff.StaffListQueries.Row'>
export type Holding = Api<'identity.StaffMember.Holding'>
export type Grant = Api<'identity.StaffMember.Grant'>
export type Staff = Api<'staff.StaffPages.Detail'>
export type PostKind = Api<'role.PostKind'>
export type Role = Api<'role.Role'>
export type Permission = Api<'role.RoleController.Permission'>

export const SCOPES: readonly Scope[] = [
  'OWN',
  'OWN_UNIT',
  'UNIT_AND_BELOW',
  'CHOSEN_UNITS',
  'WHOLE_BANK',
]

/** A change of roles; with a request it waits for a second person. */
export interface Requested {
  requestId: number | null
}

export interface RequestLine {
  name: string
  scope: Scope | null
  units: string[]
}

export const REQUEST_STATES = ['PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

export interface RoleRequest {
  id: number
  kind: 'GRANTS' | 'PERMISSIONS'
  about: string
  staffId: number | null
  added: RequestLine[]
  removed: RequestLine[]
  state: RequestState
  requestedBy: string
  requestedAt: string
  decidedBy: string | null
  decidedAt: string | null
  note: string | null
  own: boolean
}

export const openUnit = (unit: Api<'identity.UnitController.Opening'>) =>
  http.post<Unit>('/api/units', unit)
export const changeUnit = (id: number, unit: Api<'identity.UnitController.Changed'>) =>
  http.put<Unit>(`/api/units/${id}`, unit)
export const closeUnit = (id: number, on: string, version: number) =>
  http.post<void>(`/api/units/${id}/closure`, { on, version })

export const staff = (id: number) => http.get<Staff>(`/api/staff/${id}`)
export const hire = (person: Api<'staff.StaffController.Hiring'>) =>
  http.post<Api<'staff.StaffController.Hired'>>('/api/staff', person)
export const changeStaff = (id: number, person: Api<'staff.StaffController.Changed'>) =>
  http.put<void>(`/api/staff/${id}`, person)
export const assignPost = (id: number, post: Api<'staff.StaffController.Posting'>) =>
  http.post<void>(`/api/staff/${id}/posts`, post)
export const depart = (id: number, on: string, version: number) =>
  http.post<void>(`/api/staff/${id}/departure`, { on, version })
export const grantRoles = (id: number, roles: Api<'staff.StaffController.Granting'>[]) =>
  http.put<Requested>(`/api/staff/${id}/roles`, roles)
export const unlock = (id: number) => http.post<void>(`/api/staff/${id}/unlock`)
export const resetPassword = (id: number) =>
  http.post<Api<'signin.StaffAccessController.OneTimePassword'>>(`/api/staff/${id}/password-reset`)
export const resetSecondFactor = (id: number) =>
  http.post<void>(`/api/staff/${id}/second-factor-reset`)
export const postKinds = () => http.get<PostKind[]>('/api/posts')

export const roles = () => http.get<Role[]>('/api/roles')
export const defineRole = (role: Api<'role.RoleController.Definition'>) =>
  http.post<Role>('/api/roles', role)
export const redefineRole = (id: number, role: Api<'role.RoleController.Definition'>) =>
  http.put<Requested>(`/api/roles/${id}`, role)
export const permissions = () => http.get<Permission[]>('/api/permissions')

export const approveRequest = (id: number) => http.post<void>(`/api/role-requests/${id}/approval`)
export const rejectRequest = (id: number, note: string) =>
  http.post<void>(`/api/role-requests/${id}/rejection`, { note })
export const withdrawRequest = (id: number) =>
  http.post<void>(`/api/role-requests/${id}/withdrawal`)
