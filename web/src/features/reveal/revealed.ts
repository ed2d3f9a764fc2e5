import { computed, ref, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { revealedNow } from './api'

/** What an eye mark asked for; the panel of that customer opens its form. */
export const wanted = ref<{ id: number; path: string }>()

/** What the person may read of a customer now; nothing of it outlives its page. */
export function useRevealed(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'reveal']),
    queryFn: () => revealedNow(id.value),
    gcTime: 0,
  })
}
