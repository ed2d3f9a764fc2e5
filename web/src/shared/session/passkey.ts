import { http } from '@/shared/api/http'

/** Browsers that cannot read the questions as they come are treated as having no passkeys. */
export function passkeysSupported(): boolean {
  return (
    typeof PublicKeyCredential !== 'undefined' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  )
}

type RequestOptions = Parameters<typeof PublicKeyCredential.parseRequestOptionsFromJSON>[0]
type CreationOptions = Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0]

/** Whoever uses the device has changed his mind, or the time was over. */
export function givenUp(failure: unknown): boolean {
  return failure instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(failure.name)
}

function answer(credential: Credential | null): unknown {
  if (credential === null) throw new DOMException('', 'NotAllowedError')
  return (credential as PublicKeyCredential).toJSON()
}

/** Signs in with a passkey, or adds it to the password given before. */
export async function provePasskey(): Promise<void> {
  const question = await http.post<RequestOptions>('/api/session/passkey-question')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(question)
  const credential = answer(await navigator.credentials.get({ publicKey }))
  await http.post('/api/session/passkey', { credential })
}

/** The recovery codes that come with a first factor; none later. */
export async function registerPasskey(label: string): Promise<string[]> {
  const question = await http.post<CreationOptions>('/api/session/passkeys/question')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(question)
  const credential = answer(await navigator.credentials.create({ publicKey }))
  const { codes } = await http.post<{ codes: string[] }>('/api/session/passkeys', {
    credential,
    label,
  })
  return codes
}
