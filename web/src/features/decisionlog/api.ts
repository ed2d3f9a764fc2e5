import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type DecisionLine = Api<'decisionlog.DecisionLine'>

export const useDecisions = (id: Ref<number>, page: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['customers', id.value, 'decisions', page.value]),
    queryFn: () =>
      http.get<PageOf<DecisionLine>>(`/api/customers/${id.value}/decisions`, { page: page.value }),
  })
