import { http } from '@/shared/api/http'
import type { Why } from '@/shared/why/why'

export const DAY_KINDS = ['WORKDAY', 'WEEKEND', 'HOLIDAY', 'MAKEUP'] as const
export type DayKind = (typeof DAY_KINDS)[number]

export interface CalendarDay {
  date: string
  kind: DayKind
  name: string | null
  source: string | null
}

export interface YearSummary {
  year: number
  announced: boolean
  source: string | null
}

export interface YearOfDays {
  year: number
  announced: boolean
  days: CalendarDay[]
}

export interface Loaded {
  added: number
  changed: number
  unchanged: number
  years: number[]
}

export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

export interface ServiceHours {
  name: string
  hours: { day: Weekday; from: string; to: string }[]
  breaks: { from: string; to: string }[]
  ownDays: { date: string; from: string | null; to: string | null; reason: string }[]
  closedOnHolidays: boolean
  makeupAs: Weekday
}

export interface ServiceCalendar {
  id: number
  unitId: number | null
  definition: ServiceHours
  version: number
}

export const UNITS_OF_TIME = ['NATURAL_DAY', 'WORKING_DAY', 'WORKING_MINUTE'] as const
export type TimeUnit = (typeof UNITS_OF_TIME)[number]

export interface DeadlineQuestion {
  start: string
  amount: number
  unit: TimeUnit
  rollForward: boolean
  serviceCalendarId: number | null
}

export interface Deadline {
  due: string
  provisional: boolean
  why: Why
}

export const years = () => http.get<YearSummary[]>('/api/calendar/years')
export const yearOf = (year: number) => http.get<YearOfDays>(`/api/calendar/years/${year}`)
export const setDay = (date: string, kind: DayKind, name: string | null, reason: string) =>
  http.put<CalendarDay>(`/api/calendar/days/${date}`, { kind, name, reason })

export function loadFile(file: File): Promise<Loaded> {
  const form = new FormData()
  form.append('file', file)
  return http.post<Loaded>('/api/calendar/files', form)
}

export const serviceCalendars = () => http.get<ServiceCalendar[]>('/api/service-calendars')
export const addServiceCalendar = (unitId: number | null, definition: ServiceHours) =>
  http.post<ServiceCalendar>('/api/service-calendars', { unitId, definition })
export const changeServiceCalendar = (id: number, definition: ServiceHours, version: number) =>
  http.put<ServiceCalendar>(`/api/service-calendars/${id}`, { definition, version })
export const deadline = (question: DeadlineQuestion) =>
  http.post<Deadline>('/api/calendar/deadlines', question)
