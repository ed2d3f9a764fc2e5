import { mount as mountBare } from '@vue/test-utils'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import ElementPlus from 'element-plus'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'

/**
 * Mounts a component in all that the workbench gives it, on a router of its own; what is known was
 * read from the server before.
 */
export async function mountIn(
  component: Component,
  props: Record<string, unknown> = {},
  routes: RouteRecordRaw[] = [],
  known: [key: readonly unknown[], answer: unknown][] = [],
) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [...routes, { path: '/:path(.*)*', component: { template: '<div />' } }],
  })
  await router.push('/')
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Infinity } },
  })
  known.forEach(([key, answer]) => client.setQueryData(key, answer))
  const wrapper = mountBare(component, {
    props,
    attachTo: document.body,
    global: { plugins: [router, ElementPlus, [VueQueryPlugin, { queryClient: client }]] },
  })
  return { wrapper, router }
}
