import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http, type PageOf } from '@/shared/api/http'

export interface CustomerLine {
  customer: {
    id: number
    number: string
    kind: string
    name: string
    currency: string
    unitId: number
    managerId: number | null
    since: string
    status: string
    creditRelation: string
    corporateCustomer: boolean
    identityMissing: boolean
    document: string | null
    mobile: string | null
    region: string | null
    riskTolerance: string | null
    reviewDue: string
  }
  unitName: string | null
  managerName: string | null
  /** Words of each class by its table. */
  classes: Record<string, string>
}

export interface Customer {
  id: number
  version: number
  data: Record<string, unknown> & { number: string; kind: string; name: string }
  creditRelation: string
  corporateCustomer: boolean
  identityMissing: boolean
  reviewedOn: string | null
  reviewDue: string | null
  updatedAt: string
}

export interface Candidate {
  id: number
  number: string
  name: string
}

export function useCustomer(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value]),
    queryFn: () => http.get<NamedCustomer>(`/api/customers/${id.value}`),
  })
}

/** What is wrong with one value, told as soon as the field is left. */
export function checkField(kind: string, value: string, field: string) {
  return http.get<{ violations: { field: string; message: string }[] }>('/api/customers/checks', {
    kind,
    value,
    field,
  })
}

export interface NamedCustomer {
  customer: Customer
  unitName: string | null
  managerName: string | null
}

export interface Change {
  id: number
  action: string
  staffName: string
  at: string
  fields: { name: string; before: unknown; after: unknown }[]
}

export function useChanges(id: Ref<number>, page: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'changes', page.value]),
    queryFn: () =>
      http.get<PageOf<Change>>(`/api/customers/${id.value}/changes`, {
        page: page.value,
        size: 20,
      }),
  })
}

export interface Relation {
  id: number
  kind: string
  outgoing: boolean
  otherId: number
  otherNumber: string | null
  otherName: string | null
  note: string | null
  since: string
  until: string | null
}
