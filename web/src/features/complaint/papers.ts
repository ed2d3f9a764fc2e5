import type { Tone } from '@/shared/components/tone'
import { formatMoney } from '@/shared/format/format'
import { t } from '@/shared/i18n'
import type { CasePage } from './api'

/** What two sides sign in a case, as one reads it. */
export interface Paper {
  key: string
  kind: 'decision' | 'extension' | 'slip' | 'verification'
  title: string
  state: string | null
  tone: Tone
  at: string
  by: string
  texts: string[]
  needs?: string | null
  paid?: string | null
  answeredAt: string | null
  answeredBy: string | null
  answer: string | null
}

const TONES: Record<string, Tone> = {
  PROPOSED: 'warn',
  ASKED: 'warn',
  OPEN: 'warn',
  MADE: 'good',
  APPROVED: 'good',
  TAKEN: 'good',
  REFUSED: 'bad',
  RETURNED: 'bad',
}

const decisions = (page: CasePage): Paper[] =>
  page.decisions.map(({ decision, resultLabel, stateLabel, authorityLabel }) => ({
    key: `decision-${decision.id}`,
    kind: 'decision',
    title:
      decision.compensation === null
        ? resultLabel
        : t('complaint.withCompensation', {
            result: resultLabel,
            amount: formatMoney(decision.compensation),
          }),
    state: stateLabel,
    tone: TONES[decision.state] ?? 'plain',
    at: decision.proposedAt,
    by: decision.proposedBy,
    texts: [decision.basis, decision.reasons],
    needs: decision.state === 'PROPOSED' ? authorityLabel : null,
    paid: decision.payment,
    answeredAt: decision.answer || decision.authority ? decision.decidedAt : null,
    answeredBy: decision.decidedBy,
    answer: decision.answer,
  }))

const extensions = (page: CasePage): Paper[] =>
  page.extensions.map(({ extension, clockLabel, amountLabel, stateLabel, authorityLabel }) => ({
    key: `extension-${extension.id}`,
    kind: 'extension',
    title: `${clockLabel ?? ''} ${amountLabel}`.trim(),
    state: stateLabel,
    tone: TONES[extension.state] ?? 'plain',
    at: extension.askedAt,
    by: extension.askedBy,
    texts: [extension.reason],
    needs: extension.state === 'ASKED' ? authorityLabel : null,
    answeredAt: extension.decidedAt,
    answeredBy: extension.decidedBy,
    answer: extension.answer,
  }))

const slips = (page: CasePage): Paper[] =>
  page.slips.map(({ slip, unitName, staffName, stateLabel }) => ({
    key: `slip-${slip.id}`,
    kind: 'slip',
    title: [slip.number, unitName, staffName].filter((word) => word !== null).join(' '),
    state: stateLabel,
    tone: TONES[slip.state] ?? 'plain',
    at: slip.signedAt,
    by: slip.signedBy,
    texts: [slip.reason],
    answeredAt: slip.answeredAt,
    answeredBy: slip.answeredBy,
    answer: slip.answer,
  }))

const verifications = (page: CasePage): Paper[] =>
  page.verifications.map(({ verification, unitName }) => ({
    key: `verification-${verification.id}`,
    kind: 'verification',
    title: unitName,
    state:
      verification.upheld === null
        ? null
        : t(`complaint.answers.upheld.${verification.upheld ? 'yes' : 'no'}`),
    tone: verification.upheld === null ? 'warn' : verification.upheld ? 'good' : 'bad',
    at: verification.askedAt,
    by: verification.askedBy,
    texts: [verification.reason],
    answeredAt: verification.decidedAt,
    answeredBy: verification.decidedBy,
    answer: verification.finding,
  }))

/** All of them, the latest first. */
export const papersOf = (page: CasePage): Paper[] =>
  [...decisions(page), ...extensions(page), ...slips(page), ...verifications(page)].toSorted(
    (one, other) => other.at.localeCompare(one.at),
  )
