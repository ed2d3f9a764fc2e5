import { afterEach, describe, expect, it, vi } from 'vitest'
import { http, onRefused, pathWith } from './http'
import { ProblemError } from './problem'

function answer(status: number, body: string, type = 'application/problem+json') {
  const calls: { address: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    calls.push({ address, init })
    return Promise.resolve(new Response(body, { status, headers: { 'Content-Type': type } }))
  })
  return calls
}

async function problemFrom(act: Promise<unknown>) {
  const error = await act.then(
    () => undefined,
    (failure: unknown) => failure,
  )
  if (!(error instanceof ProblemError)) throw new Error('no problem')
  return error
}

afterEach(() => {
  vi.unstubAllGlobals()
  document.cookie = 'XSRF-TOKEN=; Max-Age=0'
})

describe('http', () => {
  it('leaves out parameters without a value and repeats those with many', () => {
    expect(pathWith('/api/x', { a: 1, b: '', c: undefined, d: ['p', 'q'] })).toBe(
      '/api/x?a=1&d=p&d=q',
    )
  })

  it('carries the CSRF token of the cookie in the header', async () => {
    document.cookie = 'XSRF-TOKEN=a%2Fb'
    const calls = answer(200, '{}', 'application/json')
    await http.post('/api/x', { a: 1 })
    const headers = calls[0]?.init.headers as Headers
    expect(headers.get('X-XSRF-TOKEN')).toBe('a/b')
    expect(calls[0]?.init.body).toBe('{"a":1}')
  })

  it('makes a typed problem of a refusal, with what it adds', async () => {
    answer(
      409,
      JSON.stringify({
        type: 'urn:keheng:stale.by',
        title: '版本已变',
        detail: '李秀英刚改过',
        violations: [],
        traceId: 't1',
        current: { name: 'x' },
      }),
    )
    const error = await problemFrom(http.put('/api/x', {}))
    expect(error.stale).toBe(true)
    expect(error.problem).toMatchObject({
      status: 409,
      traceId: 't1',
      details: { current: { name: 'x' } },
    })
  })

  it('makes a problem even of a page that is none', async () => {
    answer(502, '<html>Bad gateway</html>', 'text/html')
    const error = await problemFrom(http.get('/api/x'))
    expect(error.status).toBe(502)
    expect(error.problem.title).not.toBe('')
  })

  it('says so when the server is not reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    const error = await problemFrom(http.get('/api/x'))
    expect(error.status).toBe(0)
    expect(error.is('unreachable')).toBe(true)
  })

  it('tells of an ended session and of a password that must be changed', async () => {
    const told: string[] = []
    onRefused('unauthenticated', () => told.push('session'))
    onRefused('password', () => told.push('password'))
    answer(401, '{}')
    await problemFrom(http.get('/api/x'))
    answer(403, '{"type":"urn:keheng:password-change-required"}')
    await problemFrom(http.get('/api/x'))
    answer(403, '{"type":"urn:keheng:forbidden"}')
    await problemFrom(http.get('/api/x'))
    expect(told).toEqual(['session', 'password'])
  })

  it('answers nothing for an empty body', async () => {
    answer(200, '', 'application/json')
    expect(await http.get('/api/x')).toBeUndefined()
  })
})
