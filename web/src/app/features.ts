import type { RouteRecordRaw } from 'vue-router'
import { registerTexts, type Language, type Texts } from '@/shared/i18n'
import type { HomeTile } from '@/shared/frame/home'
import type { SearchProvider } from '@/shared/frame/search'

interface RoutesModule {
  routes: RouteRecordRaw[]
  searches?: SearchProvider[]
  tiles?: HomeTile[]
}

const routeModules = import.meta.glob<RoutesModule>('@/features/*/routes.ts', { eager: true })
const textModules = import.meta.glob<Record<Language, Texts>>('@/features/*/i18n.ts', {
  eager: true,
})

/** Pages of all features: a folder with a `routes.ts` is all it takes. */
export const featureRoutes = Object.values(routeModules).flatMap((module) => module.routes)

export const searches = Object.values(routeModules).flatMap((module) => module.searches ?? [])

/** Tiles of the home page, in their order. */
export const tiles = Object.values(routeModules)
  .flatMap((module) => module.tiles ?? [])
  .sort((one, other) => one.order - other.order)

/** Texts of a feature stand under its folder's name. */
export function registerFeatureTexts(): void {
  for (const [path, texts] of Object.entries(textModules)) {
    const name = path.split('/').at(-2)
    if (name !== undefined) registerTexts(name, { zh: texts.zh, en: texts.en })
  }
}
