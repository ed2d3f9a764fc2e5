/** Only risk speaks in state colours; every other class is quiet. */
export function toneOf(table: string, outcome: string): 'bad' | 'warn' | 'plain' {
  if (table !== 'risk-tier') return 'plain'
  return outcome === 'HIGH' ? 'bad' : outcome === 'MEDIUM' ? 'warn' : 'plain'
}
