import type { RouteRecordRaw } from 'vue-router'
import { Coin, Finished, Medal, Memo, ScaleToOriginal } from '@element-plus/icons-vue'

const keywords = 'fuwuzhiliang fwzl jifen jf koufen kf biaoyang by shensu ss points'

export const routes: RouteRecordRaw[] = [
  {
    path: '/service-points',
    name: 'service-points',
    component: () => import('./LedgerPage.vue'),
    meta: {
      title: 'assessment.title',
      group: 'service',
      order: 180,
      icon: Memo,
      permission: 'assessment.read',
      keywords,
      help: 'assessment.help',
    },
  },
  {
    path: '/point-proposals',
    name: 'point-proposals',
    component: () => import('./ProposalList.vue'),
    meta: {
      title: 'assessment.proposals',
      group: 'service',
      order: 181,
      icon: Finished,
      permission: 'assessment.post',
      keywords,
      help: 'assessment.proposalHelp',
    },
  },
  {
    path: '/point-appeals',
    name: 'point-appeals',
    component: () => import('./AppealList.vue'),
    meta: {
      title: 'assessment.appeals',
      group: 'service',
      order: 182,
      icon: ScaleToOriginal,
      permission: 'assessment.decide',
      keywords,
      help: 'assessment.appealHelp',
    },
  },
  {
    path: '/point-sums',
    name: 'point-sums',
    component: () => import('./SumsPage.vue'),
    meta: {
      title: 'assessment.sums',
      group: 'service',
      order: 183,
      icon: Coin,
      permission: 'assessment.read',
      keywords,
      help: 'assessment.sumsHelp',
    },
  },
  {
    path: '/my-points',
    name: 'my-points',
    component: () => import('./MyPoints.vue'),
    meta: {
      title: 'assessment.mine',
      group: 'home',
      order: 3,
      icon: Medal,
      keywords,
      help: 'assessment.mineHelp',
    },
  },
]
