import type { InjectionKey } from 'vue'

/** The server's violations by field, for the fields of one form. */
export const formErrors: InjectionKey<Record<string, string>> = Symbol('form errors')
