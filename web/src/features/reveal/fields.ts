/** The protected fields of a customer, as the server names them. */
export const FIELDS = [
  'basic.mobile',
  'basic.telephone',
  'basic.documentNumber',
  'basic.email',
  'basic.address',
  'financial.annualIncome',
  'financial.assets',
  'financial.liabilities',
  'numbers',
]

/** Minutes and seconds until a moment, `09:32`; empty when it has passed. */
export function timeLeft(until: string | null | undefined, now: number): string {
  if (!until) return ''
  const seconds = Math.floor((new Date(until).getTime() - now) / 1000)
  if (seconds <= 0) return ''
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
