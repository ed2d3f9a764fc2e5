import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Backup = Api<'backup.Backup'>

export const backups = () => http.get<PageOf<Backup>>('/api/backups', { size: 100 })
export const takeBackup = () => http.post<Backup>('/api/backups')
export const proveBackup = (id: number) => http.post<Backup>(`/api/backups/${id}/proof`)
