import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type CustomerLine = Api<'directory.CustomerLists.Line'>
export type Customer = Api<'information.Customer'>

/** A customer a refusal names, as far as the person may see. */
export type Candidate = Pick<CustomerLine['customer'], 'id' | 'number' | 'name'>

export function useCustomer(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value]),
    queryFn: () => http.get<NamedCustomer>(`/api/customers/${id.value}`),
  })
}

/** What is wrong with one value, told as soon as the field is left. */
export function checkField(kind: string, value: string, field: string) {
  return http.post<Api<'customer.CheckController.CheckAnswer'>>('/api/customers/checks', {
    kind,
    value,
    field,
  })
}

export type NamedCustomer = Api<'customer.CustomerNames.Named'>
export type Change = Api<'audit.Change'>

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

export type Relation = Api<'relation.RelationQueries.Relation'>
