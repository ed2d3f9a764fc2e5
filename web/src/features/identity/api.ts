import { http } from '@/shared/api/http'
import type { Unit, UnitKind } from '@/shared/organisation/units'

export const SCOPES = ['OWN', 'OWN_UNIT', 'UNIT_AND_BELOW', 'CHOSEN_UNITS', 'WHOLE_BANK'] as const
export type Scope = (typeof SCOPES)[number]

export interface StaffRow {
  id: number
  number: string
  name: string
  unitId: number | null
  unitName: string | null
  title: string | null
  mobile: string | null
  email: string | null
  roles: string[]
  hiredOn: string
  leftOn: string | null
  locked: boolean
}

export interface Holding {
  id: number
  unitId: number
  unitName: string
  post: string
  title: string
  weight: 'PRIMARY' | 'ADDITIONAL'
  fromOn: string
  toOn: string | null
}

export interface Grant {
  id: number
  roleId: number
  role: string
  roleName: string
  scope: Scope
  unitIds: number[]
}

export interface Staff {
  id: number
  number: string
  name: string
  mobile: string | null
  email: string | null
  hiredOn: string
  leftOn: string | null
  version: number
  posts: Holding[]
  roles: Grant[]
  locked: boolean
}

export interface PostKind {
  code: string
  name: string
  nameEn: string
}

export interface Role {
  id: number
  code: string
  name: string
  nameEn: string
  scope: Scope
  permissions: string[]
  version: number
}

export interface Permission {
  code: string
  group: string
  groupName: string
  name: string
}

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

export interface UnitInput {
  parentId: number | null
  code: string
  name: string
  kind: UnitKind
}

export const openUnit = (unit: UnitInput & { on: string }) => http.post<Unit>('/api/units', unit)
export const changeUnit = (id: number, unit: UnitInput & { version: number }) =>
  http.put<Unit>(`/api/units/${id}`, unit)
export const closeUnit = (id: number, on: string, version: number) =>
  http.post<void>(`/api/units/${id}/closure`, { on, version })

export const staff = (id: number) => http.get<Staff>(`/api/staff/${id}`)
export const hire = (person: object) => http.post<{ id: number }>('/api/staff', person)
export const changeStaff = (id: number, person: object) =>
  http.put<void>(`/api/staff/${id}`, person)
export const assignPost = (id: number, post: object) =>
  http.post<void>(`/api/staff/${id}/posts`, post)
export const depart = (id: number, on: string, version: number) =>
  http.post<void>(`/api/staff/${id}/departure`, { on, version })
export const grantRoles = (id: number, roles: Omit<Grant, 'id' | 'role' | 'roleName'>[]) =>
  http.put<Requested>(`/api/staff/${id}/roles`, roles)
export const unlock = (id: number) => http.post<void>(`/api/staff/${id}/unlock`)
export const resetPassword = (id: number) =>
  http.post<{ password: string }>(`/api/staff/${id}/password-reset`)
export const resetSecondFactor = (id: number) =>
  http.post<void>(`/api/staff/${id}/second-factor-reset`)
export const postKinds = () => http.get<PostKind[]>('/api/posts')

export const roles = () => http.get<Role[]>('/api/roles')
export const defineRole = (role: Omit<Role, 'id' | 'version'>) =>
  http.post<Role>('/api/roles', role)
export const redefineRole = (role: Role) => http.put<Requested>(`/api/roles/${role.id}`, role)
export const permissions = () => http.get<Permission[]>('/api/permissions')

export const approveRequest = (id: number) => http.post<void>(`/api/role-requests/${id}/approval`)
export const rejectRequest = (id: number, note: string) =>
  http.post<void>(`/api/role-requests/${id}/rejection`, { note })
export const withdrawRequest = (id: number) =>
  http.post<void>(`/api/role-requests/${id}/withdrawal`)
