import { WAYS, type Act } from './api'

export interface Field {
  prop: string
  kind: 'line' | 'text' | 'time' | 'choice'
  needed: boolean
  choices?: readonly string[]
}

const line = (prop: string, needed = true): Field => ({ prop, kind: 'line', needed })
const text = (prop: string): Field => ({ prop, kind: 'text', needed: true })
const time = (prop: string): Field => ({ prop, kind: 'time', needed: true })

/** What each act asks for. */
export const ACTS: Record<Act, Field[]> = {
  affected: [
    time('from'),
    time('until'),
    line('staffNo', false),
    line('address', false),
    line('customers', false),
  ],
  report: [line('authority'), time('at'), text('harm'), text('remedies'), line('contact')],
  notices: [{ prop: 'channel', kind: 'choice', needed: true, choices: WAYS }, text('text')],
  cases: [line('staffNo'), text('conduct'), line('consequence')],
  closure: [text('lessons')],
}

/** The body that the server takes: several customers are written with commas. */
export function bodyOf(entered: Record<string, string>): Record<string, unknown> {
  const { customers, ...rest } = entered
  const given = Object.entries(rest).filter(([, value]) => value !== '')
  const numbers = (customers ?? '').split(/[\s,，、;；]+/).filter((each) => each !== '')
  return numbers.length === 0
    ? Object.fromEntries(given)
    : { ...Object.fromEntries(given), customers: numbers }
}
