import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import type { Tone } from '@/shared/components/tone'

export type RecordView = Api<'retention.RetentionController.RecordView'>
export type ErasureView = Api<'retention.RetentionController.ErasureView'>
export type Lock = Api<'retention.RetentionRepository.Lock'>

export const OUTCOME_TONES: Record<ErasureView['outcome'], Tone> = {
  REMOVED: 'good',
  ANONYMISED: 'good',
  NOTHING: 'plain',
  NEEDED: 'warn',
  LOCKED: 'warn',
  PROOF: 'plain',
}

export const useRecords = () =>
  useQuery({
    queryKey: ['retention-records'],
    queryFn: () => http.get<RecordView[]>('/api/retention/records'),
  })

export const useErasure = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['rights-requests', id.value, 'erasure']),
    queryFn: () => http.get<ErasureView[]>(`/api/rights-requests/${id.value}/erasure`),
  })

export const erase = (id: number, ended: string) =>
  http.post(`/api/rights-requests/${id}/erasure`, { ended: ended === '' ? null : ended })
