import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { House, UserFilled } from '@element-plus/icons-vue'
import { onRefused } from '@/shared/api/http'
import { ProblemError } from '@/shared/api/problem'
import { dropDrafts } from '@/shared/composables/useDraft'
import { takeOver } from '@/shared/frame/tabs'
import { forgetSession, loadSession, may, session, type Lacking } from '@/shared/session/session'
import { featureRoutes } from './features'

const own: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('./pages/HomePage.vue'),
    meta: {
      title: 'frame.home',
      group: 'home',
      order: 0,
      icon: House,
      keywords: 'gongzuotai gzt shouye',
    },
  },
  {
    path: '/customers',
    name: 'customers',
    component: () => import('./pages/customer/CustomersPage.vue'),
    meta: {
      title: 'customer.list',
      icon: UserFilled,
      group: 'customers',
      order: 10,
      permission: 'customer.read',
      keywords: 'kehu kh',
      help: 'customer.help.list',
      watermark: true,
    },
  },
  {
    path: '/customers/:id(\\d+)',
    name: 'customer',
    component: () => import('./pages/customer/CustomerPage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'customer.one',
      permission: 'customer.read',
      parent: 'customers',
      help: 'customer.help.one',
      watermark: true,
    },
  },
  {
    path: '/login',
    name: 'login',
    component: () => import('./pages/LoginPage.vue'),
    meta: { title: 'frame.login', bare: true, open: true },
  },
  {
    path: '/signed-in',
    name: 'signed-in',
    component: () => import('./pages/SignedInPage.vue'),
    meta: { title: 'frame.login', bare: true, open: true },
  },
  {
    path: '/starting',
    name: 'starting',
    component: () => import('./pages/StartingPage.vue'),
    meta: { title: 'frame.starting', bare: true, open: true },
  },
  {
    path: '/password',
    name: 'password',
    component: () => import('./pages/PasswordPage.vue'),
    meta: { title: 'frame.password', bare: true },
  },
  {
    path: '/second-factor',
    name: 'second-factor',
    component: () => import('./pages/SecondFactorPage.vue'),
    meta: { title: 'frame.secondFactor', bare: true },
  },
  {
    path: '/second-factor-setup',
    name: 'second-factor-setup',
    component: () => import('./pages/EnrolmentPage.vue'),
    meta: { title: 'frame.enrolment', bare: true },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('./pages/NotFoundPage.vue'),
    meta: { title: 'error.notFound' },
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [...featureRoutes, ...own],
})

router.beforeEach(async (to) => {
  if (to.meta.open === true) return true
  try {
    await loadSession()
  } catch (failure) {
    if (failure instanceof ProblemError) return { name: 'starting', query: { to: to.fullPath } }
    throw failure
  }
  if (session.value === null) return { name: 'login', query: { to: to.fullPath } }
  if (takeOver(session.value.id)) dropDrafts()
  const owed = owing(session.value.lacking)
  if (owed !== undefined && to.name !== owed) return { name: owed, query: { to: to.fullPath } }
  return true
})

function owing(lacking: Lacking | null): string | undefined {
  switch (lacking) {
    case 'SECOND_FACTOR':
      return 'second-factor'
    case 'ENROLMENT':
      return 'second-factor-setup'
    case 'PASSWORD':
      return 'password'
    default:
      return undefined
  }
}

onRefused('unauthenticated', () => {
  const here = router.currentRoute.value
  const knew = session.value !== null
  forgetSession()
  if (knew && here.meta.open !== true)
    void router.replace({ name: 'login', query: { to: here.fullPath, ended: '1' } })
})

onRefused('password', () => {
  const here = router.currentRoute.value
  if (here.name !== 'password')
    void router.replace({ name: 'password', query: { to: here.fullPath } })
})

onRefused('factor', () => {
  const here = router.currentRoute.value
  if (here.meta.bare === true) return
  void loadSession(true).then(() => {
    const owed = owing(session.value?.lacking ?? null)
    if (owed !== undefined) void router.replace({ name: owed, query: { to: here.fullPath } })
  })
})

/** Pages for menu and palette that the person may open, in the menu's order. */
export function reachable() {
  return router
    .getRoutes()
    .filter((route) => route.meta.group !== undefined && may(route.meta.permission))
    .sort((one, other) => (one.meta.order ?? 99) - (other.meta.order ?? 99))
}
