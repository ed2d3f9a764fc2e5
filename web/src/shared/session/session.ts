import { computed, ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import { queries } from '@/shared/api/queries'
import { ProblemError } from '@/shared/api/problem'
import { provePasskey } from './passkey'

export type Post = Api<'identity.StaffDirectory.Post'>

/** `unitId`: whose post the person acts in, null for all; `lacking`: what is owed before all else. */
export type Session = Api<'signin.SessionController.Session'>
export type Lacking = NonNullable<Session['lacking']>

const current = ref<Session | null>(null)
let asked = false

/** Who is signed in; null for nobody. */
export const session = computed(() => current.value)

/** Whether the person may do this; no permission asked for means everyone may. */
export function may(permission: string | undefined): boolean {
  return permission === undefined || (current.value?.permissions.includes(permission) ?? false)
}

/** The session the browser already has, asked for once. */
export async function loadSession(again = false): Promise<Session | null> {
  if (asked && !again) return current.value
  try {
    current.value = await http.get<Session>('/api/session')
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.status !== 401) throw failure
    current.value = null
  }
  asked = true
  return current.value
}

export async function signIn(username: string, password: string): Promise<void> {
  await http.post('/api/session', { username, password })
  await enter()
}

/** Signs in as a person of the demonstration bank, where there is one. */
export async function signInAs(staffId: number): Promise<void> {
  await http.post('/api/demo/session', { staffId })
  await enter()
}

/** The second step: a code of the authenticator app, or a recovery code. */
export async function proveCode(code: string): Promise<void> {
  await http.post('/api/session/code', { code })
  await enter()
}

/** Signs in with a passkey, alone or after the password. */
export async function signInWithPasskey(): Promise<void> {
  await provePasskey()
  await enter()
}

/** Goes on in the posts of one unit, or in all for null; what the pages show is asked for anew. */
export async function actIn(unitId: number | null): Promise<void> {
  await http.put('/api/session/unit', { unitId })
  await loadSession(true)
  await queries.resetQueries()
}

/** Asks the server anew who is signed in and what he may do. */
export async function enter(): Promise<void> {
  queries.clear()
  await loadSession(true)
}

export async function signOut(everywhere = false): Promise<void> {
  await http.delete(everywhere ? '/api/sessions' : '/api/session')
  forgetSession()
}

/** The server no longer knows the session. */
export function forgetSession(): void {
  current.value = null
  asked = true
  queries.clear()
}

export async function changePassword(present: string, next: string): Promise<void> {
  await http.put('/api/session/password', { current: present, next })
  await loadSession(true)
}
