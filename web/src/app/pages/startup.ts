import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Step = Api<'demo.DemoSteps.Step'>
export type Startup = Api<'demo.DemoController.Startup'>
export type DemoPerson = Api<'demo.DemoPeople.Person'>

export const startup = () => http.get<Startup>('/api/startup')
export const demoPeople = () => http.get<DemoPerson[]>('/api/demo/people')
