import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'

export interface Account {
  id: number
  accountNo: string
  product: string
  currency: string
  balance: number | null
  opened: string
  closed: string | null
  role: string
}

export interface Holdings {
  asOf: string | null
  accounts: Account[]
  loans: {
    loanNo: string
    currency: string
    amount: number
    balance: number | null
    instalment: number
    termMonths: number
    granted: string
    status: string
  }[]
  cards: { cardNo: string; type: string; issued: string; closed: string | null }[]
  orders: {
    orderNo: string
    accountNo: string
    bankTo: string | null
    accountTo: string | null
    amount: number
    kind: string
  }[]
}

export interface Flow {
  month: string
  average: number
  inflow: number
  outflow: number
}

export interface Transaction {
  txnNo: string
  bookedOn: string
  amount: number
  balanceAfter: number | null
  kind: string
  counterpartyBank: string | null
  counterpartyLast4: string | null
  text: string | null
}

export function useHoldings(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'holdings']),
    queryFn: () => http.get<Holdings>(`/api/customers/${id.value}/holdings`),
  })
}

export function useFlows(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'flows']),
    queryFn: () => http.get<Flow[]>(`/api/customers/${id.value}/flows`, { months: 24 }),
  })
}
