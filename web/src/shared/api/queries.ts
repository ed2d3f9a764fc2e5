import { QueryClient } from '@tanstack/vue-query'
import { ProblemError } from './problem'

/** Server state of the whole workbench; a refusal is an answer and never asked again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => !(error instanceof ProblemError) && failures < 1,
    },
  },
})
