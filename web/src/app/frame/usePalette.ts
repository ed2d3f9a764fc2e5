import { computed, markRaw, onScopeDispose, ref, watch, type Component } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { ProblemError } from '@/shared/api/problem'
import type { Hit } from '@/shared/frame/search'
import { i18n, t } from '@/shared/i18n'
import { may } from '@/shared/session/session'
import { searches } from '@/app/features'
import { reachable } from '@/app/router'

export interface Entry {
  id: string
  title: string
  detail?: string
  icon?: Component
  to: RouteLocationRaw
}

interface Group {
  title: string
  entries: Entry[]
}

const PAUSE = 150

/** Whether a page is meant: its title in either language, its pinyin, or the initials. */
export function meant(text: string, names: (string | undefined)[]): boolean {
  const sought = text.trim().toLowerCase()
  return names.some((name) => name?.toLowerCase().includes(sought) ?? false)
}

function pages(text: string): Entry[] {
  return reachable()
    .filter((page) => {
      const key = page.meta.title ?? ''
      const names = (['zh', 'en'] as const).map((locale) => i18n.global.t(key, 1, { locale }))
      return meant(text, [...names, page.meta.keywords])
    })
    .map((page) => ({
      id: page.path,
      title: t(page.meta.title ?? ''),
      detail: page.meta.group === 'home' ? undefined : t(`frame.group.${page.meta.group}`),
      icon: page.meta.icon === undefined ? undefined : markRaw(page.meta.icon),
      to: page.path,
    }))
}

/** What the command palette offers for the text typed so far: pages at once, records shortly after. */
export function usePalette() {
  const text = ref('')
  const found = ref<{ titleKey: string; hits: Hit[] }[]>([])
  const searching = ref(false)
  const failed = ref('')
  let timer: number | undefined
  let running: AbortController | undefined

  async function ask(sought: string): Promise<void> {
    running = new AbortController()
    const { signal } = running
    try {
      found.value = await Promise.all(
        searches
          .filter((each) => may(each.permission))
          .map(async (each) => ({
            titleKey: each.titleKey,
            hits: await each.search(sought, signal),
          })),
      )
    } catch (failure) {
      if (signal.aborted) return
      failed.value = failure instanceof ProblemError ? failure.problem.title : t('error.unexpected')
    }
    if (!signal.aborted) searching.value = false
  }

  function halt(): void {
    window.clearTimeout(timer)
    running?.abort()
  }

  watch(text, (now) => {
    halt()
    found.value = []
    failed.value = ''
    const sought = now.trim()
    searching.value = sought !== '' && searches.length > 0
    if (searching.value) timer = window.setTimeout(() => void ask(sought), PAUSE)
  })
  onScopeDispose(halt)

  const groups = computed<Group[]>(() => [
    { title: t('frame.pages'), entries: pages(text.value) },
    ...found.value.map(({ titleKey, hits }) => ({ title: t(titleKey), entries: hits })),
  ])
  return { text, groups, searching, failed }
}
