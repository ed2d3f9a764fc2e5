import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { pagesAbove } from './pagesAbove'

const page = (name: string, parent?: string) => ({
  path: `/${name}`,
  name,
  component: {},
  meta: { parent },
})

it('names the pages above one from the highest down, as far as there are any', async () => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [page('list'), page('one', 'list'), page('part', 'one'), page('lost', 'nowhere')],
  })
  const above = async (name: string) => {
    await router.push({ name })
    return pagesAbove(router, router.currentRoute.value).map((each) => each.name)
  }
  expect(await above('list')).toEqual([])
  expect(await above('part')).toEqual(['list', 'one'])
  expect(await above('lost')).toEqual([])
})
