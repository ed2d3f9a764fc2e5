import type { Person } from '@/shared/organisation/people'
import type { Channel, Lodging, Procedure } from './api'

/** What a clerk enters of a complaint; empty texts for what is not told. */
export interface Intake {
  unitId: number | null
  staff: boolean
  channel: Channel
  referredBy: string
  customerId: number | undefined
  onBehalf: Lodging['onBehalf']
  proof: string
  complainant: string
  phone: string
  email: string
  address: string
  persons: number
  representatives: string[]
  massRisk: boolean
  content: string
  caseClass: string
  happenedAt: string
  place: string
  demand: string
  contract: string
  claim: string
  subjects: Person[]
}

export const blank = (unitId: number | null): Intake => ({
  unitId,
  staff: false,
  channel: 'COUNTER',
  referredBy: '',
  customerId: undefined,
  onBehalf: 'SELF',
  proof: '',
  complainant: '',
  phone: '',
  email: '',
  address: '',
  persons: 1,
  representatives: [],
  massRisk: false,
  content: '',
  caseClass: '',
  happenedAt: '',
  place: '',
  demand: '',
  contract: '',
  claim: '',
  subjects: [],
})

/** Whether somebody speaks for another and must show that he may. */
export const forAnother = ({ onBehalf }: Intake) => onBehalf === 'AGENT' || onBehalf === 'HEIR'
export const anonymous = ({ onBehalf }: Intake) => onBehalf === 'ANONYMOUS'
/** Whether several complain together. */
export const together = ({ onBehalf, channel }: Intake) =>
  onBehalf === 'JOINT' || channel === 'GROUP_VISIT'
export const passedOn = ({ channel }: Intake) => channel === 'REGULATOR'

/** What must be told, by the channel of the procedure and by who complains. */
export function required(intake: Intake, procedure: Procedure | undefined): Set<string> {
  const channel = procedure?.channels.find(({ code }) => code === intake.channel)
  const facts = new Set(['content', 'channel', ...(channel?.required ?? [])])
  if (anonymous(intake)) facts.delete('complainant')
  else facts.add('complainant')
  if (forAnother(intake)) facts.add('proof')
  if (intake.channel === 'GROUP_VISIT') facts.add('representatives')
  return facts
}

const told = (text: string) => (text.trim() === '' ? null : text.trim())

/** The body that the server takes; what no longer fits is left out. */
export function bodyOf(intake: Intake): Lodging {
  const group = together(intake)
  return {
    channel: intake.channel,
    staff: intake.staff,
    unitId: intake.unitId,
    customerId: intake.customerId ?? null,
    onBehalf: intake.onBehalf,
    proof: forAnother(intake) ? told(intake.proof) : null,
    complainant: anonymous(intake) ? null : told(intake.complainant),
    phone: told(intake.phone),
    email: told(intake.email),
    address: told(intake.address),
    persons: group ? intake.persons : 1,
    representatives: group ? intake.representatives : [],
    massRisk: intake.massRisk,
    referredBy: passedOn(intake) ? told(intake.referredBy) : null,
    content: intake.content,
    caseClass: told(intake.caseClass),
    happenedAt: told(intake.happenedAt ?? ''),
    place: told(intake.place),
    demand: told(intake.demand),
    contract: told(intake.contract),
    claim: told(intake.claim) === null ? null : Number(intake.claim),
    subjects: intake.subjects.map(({ id }) => id),
  }
}
