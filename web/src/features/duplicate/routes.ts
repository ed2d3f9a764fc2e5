import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { Connection } from '@element-plus/icons-vue'
import type { HomeTile } from '@/shared/frame/home'

export const routes: RouteRecordRaw[] = [
  {
    path: '/duplicates',
    name: 'duplicates',
    component: () => import('./DuplicateList.vue'),
    meta: {
      title: 'duplicate.title',
      group: 'customers',
      order: 16,
      icon: Connection,
      permission: 'duplicate.read',
      keywords: 'chongfu kehu cfkh hebing hb duplicate merge',
      help: 'duplicate.help',
    },
  },
  {
    path: '/duplicates/:id(\\d+)',
    name: 'duplicate',
    component: () => import('./ComparePage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'duplicate.compare',
      parent: 'duplicates',
      permission: 'duplicate.read',
      help: 'duplicate.compareHelp',
    },
  },
  {
    path: '/merges',
    name: 'merges',
    component: () => import('./MergeList.vue'),
    meta: {
      title: 'duplicate.merges',
      parent: 'duplicates',
      permission: 'duplicate.read',
      help: 'duplicate.mergeHelp',
    },
  },
  {
    path: '/merges/:id(\\d+)',
    name: 'merge',
    component: () => import('./MergePage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'duplicate.merge',
      parent: 'merges',
      permission: 'duplicate.read',
      help: 'duplicate.mergeHelp',
    },
  },
]

export const tiles: HomeTile[] = [
  {
    key: 'duplicates',
    order: 26,
    width: 1,
    permission: 'duplicate.read',
    component: defineAsyncComponent(() => import('./DuplicateTile.vue')),
  },
]
