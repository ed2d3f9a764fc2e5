import { computed, ref, shallowReactive, type InjectionKey } from 'vue'
import type { RouteLocationNormalizedLoaded } from 'vue-router'

/** One open page: a list keeps one tab whatever its filters, a record has its own. */
export interface Tab {
  /** The path, without the query. */
  key: string
  fullPath: string
  titleKey?: string
  /** The record's own name, once the page knows it. */
  title?: string
  dirty?: boolean
}

const KEPT = 'keheng.tabs'
const OWNER = 'keheng.tabs.of'
const HOME = '/'

export const tabs = ref<Tab[]>(restore())
export const activeKey = ref('')

/** The key of the tab that a page stands in. */
export const tabKey: InjectionKey<string> = Symbol('tab')

/** The place of every open tab, as it was when the tab was last in front. */
export const places = shallowReactive(new Map<string, RouteLocationNormalizedLoaded>())

export const openKeys = computed(() => tabs.value.map((tab) => tab.key))

export function find(key: string): Tab | undefined {
  return tabs.value.find((tab) => tab.key === key)
}

/** Brings the place's tab to the front, opening it if need be. */
export function visit(place: RouteLocationNormalizedLoaded): void {
  const key = place.path
  places.set(key, { ...place })
  const tab = find(key)
  if (tab === undefined) {
    const made = { key, fullPath: place.fullPath, titleKey: place.meta.title }
    if (key === HOME) tabs.value.unshift(made)
    else tabs.value.push(made)
  } else {
    tab.fullPath = place.fullPath
    tab.titleKey = place.meta.title
  }
  activeKey.value = key
  keep()
}

/** Closes a tab; answers where to go if it was in front. */
export function close(key: string): string | undefined {
  const index = tabs.value.findIndex((tab) => tab.key === key)
  if (index < 0) return undefined
  tabs.value.splice(index, 1)
  places.delete(key)
  keep()
  if (key !== activeKey.value) return undefined
  return (tabs.value[index] ?? tabs.value[index - 1])?.fullPath ?? HOME
}

export function closeOthers(key: string): void {
  tabs.value = tabs.value.filter((tab) => tab.key === key || tab.key === HOME)
  for (const each of [...places.keys()]) if (find(each) === undefined) places.delete(each)
  keep()
}

export function closeAll(): void {
  tabs.value = []
  places.clear()
  activeKey.value = ''
  keep()
}

/**
 * Tabs are one person's: at another's they close, for their titles name customers. Answers whether
 * another was here before, whose session may have run out unseen.
 */
export function takeOver(person: number): boolean {
  const owner = sessionStorage.getItem(OWNER)
  if (owner === String(person)) return false
  closeAll()
  sessionStorage.setItem(OWNER, String(person))
  return owner !== null
}

export function setTitle(key: string, title: string): void {
  const tab = find(key)
  if (tab === undefined || tab.title === title) return
  tab.title = title
  keep()
}

export function setDirty(key: string, dirty: boolean): void {
  const tab = find(key)
  if (tab !== undefined) tab.dirty = dirty
}

function keep(): void {
  const plain = tabs.value.map(({ key, fullPath, titleKey, title }) => ({
    key,
    fullPath,
    titleKey,
    title,
  }))
  sessionStorage.setItem(KEPT, JSON.stringify(plain))
}

function restore(): Tab[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as Tab[]
  } catch {
    return []
  }
}
