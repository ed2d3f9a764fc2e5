import type { RouteRecordRaw } from 'vue-router'
import { DataAnalysis, Histogram, Notebook } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/complaints/figures',
    name: 'complaint-figures',
    component: () => import('./FiguresPage.vue'),
    meta: {
      title: 'complaintfigures.title',
      icon: DataAnalysis,
      group: 'service',
      order: 173,
      permission: 'complaint.report',
      keywords: 'tousutongji tstj redian rd figures statistics',
      help: 'complaintfigures.help',
    },
  },
  {
    path: '/complaints/figures/cases',
    name: 'complaint-figure-cases',
    component: () => import('./FigureCases.vue'),
    meta: {
      title: 'complaintfigures.cases',
      parent: 'complaint-figures',
      permission: 'complaint.report',
      watermark: true,
    },
  },
  {
    path: '/complaints/circulars',
    name: 'complaint-circulars',
    component: () => import('./CircularPage.vue'),
    meta: {
      title: 'complaintfigures.league.title',
      icon: Histogram,
      group: 'service',
      order: 174,
      permission: 'complaint.read',
      keywords: 'tousutongbao tstb paiming circular league',
      help: 'complaintfigures.league.help',
    },
  },
  {
    path: '/complaints/reports',
    name: 'complaint-reports',
    component: () => import('./ReportList.vue'),
    meta: {
      title: 'complaintfigures.reports',
      icon: Notebook,
      group: 'service',
      order: 174,
      permission: 'complaint.report',
      keywords: 'tousubaogao tsbg bannianbaogao zhoubao yuebao reports',
      help: 'complaintfigures.reportsHelp',
    },
  },
  {
    path: '/complaints/reports/:id(\\d+)',
    name: 'complaint-report',
    component: () => import('./ReportPage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'complaintfigures.report',
      parent: 'complaint-reports',
      permission: 'complaint.report',
    },
  },
]
