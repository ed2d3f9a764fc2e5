import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http, type PageOf } from '@/shared/api/http'

export interface CustomerRow {
  id: number
  number: string
  kind: string
  name: string
  documentKind: string | null
  documentNumber: string | null
  mobile: string | null
  currency: string
  unitId: number
  unitName: string
  managerId: number | null
  managerName: string | null
  since: string | null
  status: string
  creditRelation: string
  identityMissing: boolean
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
    queryFn: () => http.get<Customer>(`/api/customers/${id.value}`),
  })
}

/** What is wrong with one value, told as soon as the field is left. */
export function checkField(kind: string, value: string, document?: string) {
  return http.get<{ valid: boolean; violations: { field: string; message: string }[] }>(
    '/api/customers/checks',
    { kind, value, document },
  )
}

export type CustomerPage = PageOf<CustomerRow>
