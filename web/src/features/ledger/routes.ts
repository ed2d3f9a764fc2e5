import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { DocumentChecked, Upload } from '@element-plus/icons-vue'
import type { HomeTile } from '@/shared/frame/home'

export const routes: RouteRecordRaw[] = [
  {
    path: '/imports',
    name: 'imports',
    component: () => import('./ImportList.vue'),
    meta: {
      title: 'ledger.imports',
      icon: Upload,
      group: 'data',
      order: 20,
      permission: 'import.read',
      keywords: 'daoru dr shuju',
      help: 'ledger.help.imports',
    },
  },
  {
    path: '/imports/new',
    name: 'import-new',
    component: () => import('./ImportNew.vue'),
    meta: {
      title: 'ledger.newImport',
      permission: 'import.run',
      parent: 'imports',
      help: 'ledger.help.imports',
    },
  },
  {
    path: '/imports/:id(\\d+)',
    name: 'import',
    component: () => import('./ImportDetail.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'ledger.import',
      permission: 'import.read',
      parent: 'imports',
      help: 'ledger.help.imports',
    },
  },
  {
    path: '/feed-templates',
    name: 'feed-templates',
    component: () => import('./TemplateEditor.vue'),
    meta: {
      title: 'ledger.templates',
      icon: DocumentChecked,
      group: 'data',
      order: 21,
      permission: 'import.read',
      keywords: 'muban mb yingshe',
      help: 'ledger.help.templates',
    },
  },
]

export const tiles: HomeTile[] = [
  {
    key: 'imports',
    order: 30,
    width: 2,
    permission: 'import.read',
    component: defineAsyncComponent(() => import('./RecentImports.vue')),
  },
]
