import type { Api } from '@/shared/api/types'

/** Somebody of the bank as lists of people offer him. */
export type Person = Api<'identity.StaffName'>
