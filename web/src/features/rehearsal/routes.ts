import type { RouteRecordRaw } from 'vue-router'
import { DataAnalysis } from '@element-plus/icons-vue'

const of = (route: { params: Record<string, unknown> }) => ({ id: Number(route.params.id) })
const child = { permission: 'rehearsal.read', parent: 'rehearsals', help: 'rehearsal.help' }

export const routes: RouteRecordRaw[] = [
  {
    path: '/rehearsals',
    name: 'rehearsals',
    component: () => import('./RehearsalList.vue'),
    meta: {
      title: 'rehearsal.list',
      icon: DataAnalysis,
      group: 'measures',
      order: 33,
      permission: 'rehearsal.read',
      keywords: 'yanlian yl zhidu',
      help: 'rehearsal.help',
    },
  },
  {
    path: '/rehearsals/new',
    name: 'rehearsal-new',
    component: () => import('./RehearsalNew.vue'),
    meta: { ...child, title: 'rehearsal.new', permission: 'rehearsal.run' },
  },
  {
    path: '/rehearsals/comparison',
    name: 'rehearsal-comparison',
    component: () => import('./RehearsalComparison.vue'),
    meta: { ...child, title: 'rehearsal.comparison' },
  },
  {
    path: '/rehearsals/:id(\\d+)',
    name: 'rehearsal',
    component: () => import('./RehearsalPage.vue'),
    props: of,
    meta: { ...child, title: 'rehearsal.one' },
  },
  {
    path: '/rehearsals/:id(\\d+)/customers',
    name: 'rehearsal-customers',
    component: () => import('./RehearsalCustomers.vue'),
    props: of,
    meta: { ...child, title: 'rehearsal.customers', watermark: true },
  },
]
