import type { RouteRecordRaw } from 'vue-router'
import { EditPen } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/revisions',
    name: 'revisions',
    component: () => import('./RevisionList.vue'),
    meta: {
      title: 'revision.title',
      icon: EditPen,
      group: 'measures',
      order: 32,
      permission: 'measure.read',
      keywords: 'zhidu xiuding zdxd xd banben fabu',
      help: 'revision.help',
    },
  },
  {
    path: '/revisions/:id(\\d+)',
    name: 'revision',
    component: () => import('./RevisionPage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'revision.one',
      parent: 'revisions',
      permission: 'measure.read',
      help: 'revision.help',
    },
  },
  {
    path: '/revisions/:id(\\d+)/drafts/:model',
    name: 'revision-draft',
    component: () => import('./DraftEditor.vue'),
    props: (route) => ({ id: Number(route.params.id), model: String(route.params.model) }),
    meta: {
      title: 'revision.editor',
      parent: 'revisions',
      permission: 'measure.read',
      help: 'revision.editorHelp',
    },
  },
]
