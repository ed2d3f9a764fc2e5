import { computed, watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import { activeKey, tabs } from '@/shared/frame/tabs'
import { t } from '@/shared/i18n'

/** The browser's title names the page in front, so that windows and the history tell pages apart. */
export function usePageTitle(): void {
  const route = useRoute()
  const page = computed(() => {
    const tab = route.meta.bare
      ? undefined
      : tabs.value.find((each) => each.key === activeKey.value)
    const key = tab?.titleKey ?? route.meta.title
    return tab?.title ?? (key === undefined ? undefined : t(key))
  })
  watchEffect(() => {
    document.title = [page.value, t('app.name')].filter(Boolean).join(' · ')
  })
}
