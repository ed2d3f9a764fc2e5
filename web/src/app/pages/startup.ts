import { http } from '@/shared/api/http'

export interface Step {
  key: string
  done: number
  total: number
}

export interface Startup {
  ready: boolean
  demo: boolean
  steps: Step[]
}

export interface DemoPerson {
  id: number
  name: string
  staffNo: string
  role: string
  unit: string
}

export const startup = () => http.get<Startup>('/api/startup')
export const demoPeople = () => http.get<DemoPerson[]>('/api/demo/people')
