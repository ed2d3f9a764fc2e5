import { language, t } from '@/shared/i18n'
import { ProblemError, problemOf } from './problem'

export type Query = Record<
  string,
  string | number | boolean | readonly (string | number)[] | null | undefined
>

export interface PageOf<T> {
  items: T[]
  total: number
  /** Whether there are more than were counted. */
  more?: boolean
  page: number
  size: number
}

interface Options {
  query?: Query
  body?: unknown
  signal?: AbortSignal
}

type Listener = () => void
const listeners: Record<'unauthenticated' | 'password' | 'factor', Listener[]> = {
  unauthenticated: [],
  password: [],
  factor: [],
}

/** Called when the session has ended (401), or a password or second factor comes first (403). */
export function onRefused(kind: keyof typeof listeners, listener: Listener): void {
  listeners[kind].push(listener)
}

export function pathWith(path: string, query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) value.forEach((each) => params.append(name, String(each)))
    else if (value !== null && value !== undefined && value !== '')
      params.append(name, String(value))
  }
  const text = params.toString()
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`
}

function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='))
  return cookie === undefined ? undefined : decodeURIComponent(cookie.slice('XSRF-TOKEN='.length))
}

function headersFor(method: string, body: unknown): Headers {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language.value === 'zh' ? 'zh-CN' : 'en',
  })
  if (body !== undefined && !(body instanceof FormData))
    headers.set('Content-Type', 'application/json')
  const token = method === 'GET' ? undefined : csrfToken()
  if (token !== undefined) headers.set('X-XSRF-TOKEN', token)
  return headers
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const { body, query, signal } = options
  try {
    return await fetch(pathWith(path, query), {
      method,
      credentials: 'same-origin',
      headers: headersFor(method, body),
      body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
      signal,
    })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new ProblemError(
      problemOf(
        0,
        { type: 'urn:keheng:unreachable', title: t('error.offline') },
        t('error.offlineDetail'),
      ),
    )
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function refuse(response: Response): Promise<never> {
  const error = new ProblemError(
    problemOf(response.status, await bodyOf(response), t('error.unexpected')),
  )
  if (response.status === 401) listeners.unauthenticated.forEach((listener) => listener())
  if (error.is('password-change-required')) listeners.password.forEach((listener) => listener())
  if (error.is('second-factor-required') || error.is('second-factor-enrolment-required'))
    listeners.factor.forEach((listener) => listener())
  throw error
}

async function request<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options)
  if (!response.ok) return refuse(response)
  return (await bodyOf(response)) as T
}

/** Saves what an address answers as a file, under the name the server gives it; posts a body. */
async function download(path: string, name: string, query?: Query, body?: unknown): Promise<void> {
  const response = await send(body === undefined ? 'GET' : 'POST', path, { query, body })
  if (!response.ok) return refuse(response)
  const given = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('Content-Disposition') ?? '')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = given?.[1] === undefined ? name : decodeURIComponent(given[1])
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The one way to the server: JSON in and out, CSRF token, language, problems as `ProblemError`. */
export const http = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    request<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, signal?: AbortSignal) =>
    request<T>('POST', path, { body, signal }),
  put: <T>(path: string, body?: unknown) => request<T>('PUT', path, { body }),
  delete: <T>(path: string, query?: Query) => request<T>('DELETE', path, { query }),
  download,
}
