import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { Histogram, PieChart } from '@element-plus/icons-vue'
import type { HomeTile } from '@/shared/frame/home'

export const routes: RouteRecordRaw[] = [
  {
    path: '/classifications',
    name: 'classifications',
    component: () => import('./RunList.vue'),
    meta: {
      title: 'segment.runs',
      icon: Histogram,
      group: 'measures',
      order: 32,
      permission: 'classification.read',
      keywords: 'fenlei fl kehufenlei',
      help: 'segment.help',
    },
  },
  {
    path: '/segments',
    name: 'segments',
    component: () => import('./SegmentPage.vue'),
    meta: {
      title: 'segment.segments',
      icon: PieChart,
      group: 'customers',
      order: 11,
      watermark: true,
      permission: 'customer.read',
      keywords: 'kehufenbu khfb fenceng fc',
      help: 'segment.segmentsHelp',
    },
  },
]

export const tiles: HomeTile[] = [
  {
    key: 'segments',
    order: 20,
    width: 3,
    height: 2,
    permission: 'customer.read',
    component: defineAsyncComponent(() => import('./FiguresTile.vue')),
  },
]
