import type { RouteLocationRaw } from 'vue-router'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Wall = Api<'complaintdesk.WallViews.Wall'>
export type Counts = Api<'complaintdesk.WallViews.Counts'>
export type Figure = 'overdue' | 'today' | 'soon' | 'unassigned' | 'waiting' | 'major'
export type Whose = 'unit' | 'owner'

/** Each figure as the register is asked for the same cases; the order is that of urgency. */
export const ASKED: Record<Figure, Record<string, string>> = {
  overdue: { late: 'true' },
  today: { due: 'TODAY' },
  soon: { due: 'SOON' },
  major: { severity: 'MAJOR' },
  unassigned: { unassigned: 'true' },
  waiting: { waiting: 'true' },
}

export const FIGURES = Object.keys(ASKED) as Figure[]

/** What a bar is made of: what is or will soon be late, and the rest. */
export const PARTS = ['overdue', 'today', 'soon'] as const

/** The register filtered to the cases of a figure, of one unit or person where one is named. */
export function register(
  figure: Figure | null,
  whose?: Whose,
  id?: number | null,
): RouteLocationRaw {
  return {
    path: '/complaints',
    query: {
      open: 'true',
      ...(figure !== null && ASKED[figure]),
      ...(whose !== undefined && id != null && { [whose]: String(id) }),
    },
  }
}

/** The share of each part of a bar in per cent of the longest one. */
export function bar(counts: Counts, longest: number): { part: string; width: number }[] {
  const rest = counts.open - counts.overdue - counts.today - counts.soon
  const parts = [...PARTS.map((part) => [part, counts[part]] as const), ['rest', rest] as const]
  return parts
    .filter(([, number]) => number > 0)
    .map(([part, number]) => ({ part, width: (number / Math.max(longest, 1)) * 100 }))
}

/** Those whom somebody must see to: with something late or due today. */
export const urgent = (all: Counts[]) => all.filter(({ overdue, today }) => overdue + today > 0)

/** How often the wall asks anew, in milliseconds. */
const AGAIN = 30_000

export const useWall = () =>
  useQuery({
    queryKey: ['complaint-wall'],
    queryFn: () => http.get<Wall>('/api/complaint-wall'),
    refetchInterval: AGAIN,
  })
