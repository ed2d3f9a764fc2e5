import type { RouteLocationNormalizedLoaded, RouteRecordNormalized, Router } from 'vue-router'

/** The pages above one, the highest first. */
export function pagesAbove(
  router: Router,
  route: RouteLocationNormalizedLoaded,
): RouteRecordNormalized[] {
  const all = router.getRoutes()
  const pages: RouteRecordNormalized[] = []
  for (let name = route.meta.parent; name !== undefined;) {
    const page = all.find((each) => each.name === name)
    if (page === undefined) break
    pages.unshift(page)
    name = page.meta.parent
  }
  return pages
}
