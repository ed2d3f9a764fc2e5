import type { RouteLocationRaw } from 'vue-router'

/** One thing that the command palette found. */
export interface Hit {
  id: string
  title: string
  detail?: string
  to: RouteLocationRaw
}

/** What a feature adds to the command palette. */
export interface SearchProvider {
  titleKey: string
  permission?: string
  search: (text: string, signal: AbortSignal) => Promise<Hit[]>
}
