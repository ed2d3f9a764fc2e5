import type { RouteRecordRaw } from 'vue-router'
import { Aim, CircleCheck, Connection } from '@element-plus/icons-vue'

const idOf = (route: { params: Record<string, unknown> }) => ({ id: Number(route.params.id) })

export const routes: RouteRecordRaw[] = [
  {
    path: '/complaints/clusters',
    name: 'complaint-clusters',
    component: () => import('./ClusterList.vue'),
    meta: {
      title: 'improvement.clusters',
      icon: Connection,
      group: 'service',
      order: 176,
      permission: 'improvement.read',
      keywords: 'tongleitousu tlts juji jj clusters',
      help: 'improvement.clustersHelp',
    },
  },
  {
    path: '/complaints/clusters/:id(\\d+)',
    name: 'complaint-cluster',
    component: () => import('./ClusterPage.vue'),
    props: idOf,
    meta: {
      title: 'improvement.cluster',
      parent: 'complaint-clusters',
      permission: 'improvement.read',
      watermark: true,
    },
  },
  {
    path: '/rectifications',
    name: 'rectifications',
    component: () => import('./RectificationList.vue'),
    meta: {
      title: 'improvement.rectifications',
      icon: CircleCheck,
      group: 'service',
      order: 177,
      permission: 'improvement.read',
      keywords: 'zhenggai zg rectification',
      help: 'improvement.rectificationsHelp',
    },
  },
  {
    path: '/rectifications/:id(\\d+)',
    name: 'rectification',
    component: () => import('./RectificationPage.vue'),
    props: idOf,
    meta: {
      title: 'improvement.rectification',
      parent: 'rectifications',
      permission: 'improvement.read',
    },
  },
  {
    path: '/regulator-advice',
    name: 'regulator-advice',
    component: () => import('./AdviceList.vue'),
    meta: {
      title: 'improvement.advice',
      icon: Aim,
      group: 'service',
      order: 178,
      permission: 'improvement.read',
      keywords: 'jianguanjianyi jgjy regulator advice',
      help: 'improvement.adviceHelp',
    },
  },
  {
    path: '/regulator-advice/:id(\\d+)',
    name: 'regulator-advice-one',
    component: () => import('./AdvicePage.vue'),
    props: idOf,
    meta: {
      title: 'improvement.adviceOne',
      parent: 'regulator-advice',
      permission: 'improvement.read',
    },
  },
]
