import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Query } from '@/shared/api/http'
import type { TableState } from './types'

export const SIZES = [20, 50, 100, 200]
export const DEFAULT_SIZE = 50

const one = (value: LocationQuery[string] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/** The state of a list as its address says it. */
export function readState(query: LocationQuery, keys: string[], sort: string): TableState {
  const filters: Record<string, string[]> = {}
  for (const key of keys) {
    const value = query[key]
    const values = (Array.isArray(value) ? value : [value]).filter(
      (each): each is string => typeof each === 'string' && each !== '',
    )
    if (values.length > 0) filters[key] = values
  }
  const size = Number(one(query.size))
  return {
    page: Math.max(1, Math.trunc(Number(one(query.page))) || 1),
    size: SIZES.includes(size) ? size : DEFAULT_SIZE,
    sort: one(query.sort) || sort,
    q: one(query.q),
    filters,
  }
}

/** The address of a state: only what differs from the list as it first opens. */
export function writeState(state: TableState, sort: string, rest: LocationQuery): LocationQueryRaw {
  return {
    ...rest,
    ...(state.page > 1 ? { page: String(state.page) } : {}),
    ...(state.size === DEFAULT_SIZE ? {} : { size: String(state.size) }),
    ...(state.sort === sort ? {} : { sort: state.sort }),
    ...(state.q === '' ? {} : { q: state.q }),
    ...state.filters,
  }
}

/** Whether two states are one address; filters count in any order. */
export function sameState(one: TableState, other: TableState): boolean {
  const first = writeState(one, '', {})
  const second = writeState(other, '', {})
  const names = new Set([...Object.keys(first), ...Object.keys(second)])
  return [...names].every((name) => JSON.stringify(first[name]) === JSON.stringify(second[name]))
}

/** What the server is asked. */
export function requestOf(state: TableState): Query {
  return {
    page: state.page,
    size: state.size,
    sort: state.sort,
    q: state.q,
    ...state.filters,
  }
}
