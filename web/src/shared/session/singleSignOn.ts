import { http } from '@/shared/api/http'
import { localTarget } from '@/shared/frame/target'

const TARGET = 'keheng.target'

/** Whether the bank's identity provider is configured. */
export async function singleSignOn(): Promise<boolean> {
  return (await http.get<{ on: boolean }>('/api/single-sign-on')).on
}

/** Leaves for the provider; where to go afterwards stays in this browser. */
export function leaveForProvider(target: string): void {
  sessionStorage.setItem(TARGET, target)
  window.location.assign('/oauth2/authorization/keheng')
}

export function takeTarget(): string {
  const target = localTarget(sessionStorage.getItem(TARGET))
  sessionStorage.removeItem(TARGET)
  return target
}
