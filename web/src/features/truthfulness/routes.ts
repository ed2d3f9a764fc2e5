import type { RouteRecordRaw } from 'vue-router'
import { Finished } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/truthfulness',
    name: 'truthfulness',
    component: () => import('./TruthPage.vue'),
    meta: {
      title: 'truthfulness.title',
      icon: Finished,
      group: 'customers',
      order: 14,
      permission: 'truth.read',
      keywords: 'zhenshixing zsx xinxizhenshixing',
      help: 'truthfulness.help',
    },
  },
  {
    path: '/truthfulness/findings',
    name: 'truthfulness-findings',
    component: () => import('./FindingList.vue'),
    meta: {
      title: 'truthfulness.findings',
      permission: 'truth.read',
      parent: 'truthfulness',
      watermark: true,
      help: 'truthfulness.findingsHelp',
    },
  },
]
