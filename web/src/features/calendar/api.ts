import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type CalendarDay = Api<'calendar.CalendarDay'>
export type DayKind = CalendarDay['kind']
export type YearSummary = Api<'calendar.Calendars.YearSummary'>
export type YearOfDays = Api<'calendar.Calendars.YearOfDays'>
export type Loaded = Api<'calendar.Calendars.Loaded'>
export type ServiceHours = Api<'calendar.ServiceHours'>
export type ServiceCalendar = Api<'calendar.ServiceCalendar'>
export type Weekday = ServiceHours['makeupAs']
export type DeadlineQuestion = Api<'calendar.DeadlineController.Question'>
export type TimeUnit = DeadlineQuestion['unit']
export type Deadline = Api<'calendar.DeadlineController.Answer'>

export const DAY_KINDS: readonly DayKind[] = ['WORKDAY', 'WEEKEND', 'HOLIDAY', 'MAKEUP']
export const WEEKDAYS: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]
export const UNITS_OF_TIME: readonly TimeUnit[] = ['NATURAL_DAY', 'WORKING_DAY', 'WORKING_MINUTE']

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
