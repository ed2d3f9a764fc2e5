import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/public/complaints',
    name: 'public-complaints',
    component: () => import('./PublicPage.vue'),
    meta: { title: 'publicdesk.title', bare: true, open: true },
  },
]
