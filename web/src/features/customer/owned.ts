/** What records of a customer are called, as the server says it (`customer.owned.KIND`). */
export const ownedZh = {
  RELATION: '客户关系',
  MERGED: '并入的客户',
  CONTACT: '沟通记录',
  OPPORTUNITY: '销售机会',
  NOTE: '档案记录',
  REVEAL: '查看完整信息',
  LOOK_CASE: '查看异常',
  HAND_OVER: '对外提供',
  INCIDENT: '信息事件',
  FINDING: '真实性问题',
  CLEANING: '清理任务',
  SHARE: '信息共享',
  SHARE_LOOK: '共享查看',
  ACCOUNT: '账户',
  ACCOUNT_ROLE: '账户角色',
  LOAN: '贷款',
  CARD: '卡',
  CONSENT: '同意',
  CONSENT_ENDED: '因撤回而失效的同意',
  RIGHTS_REQUEST: '个人信息请求',
}

export const ownedEn: typeof ownedZh = {
  RELATION: 'Relations',
  MERGED: 'Customers merged into him',
  CONTACT: 'Contacts',
  OPPORTUNITY: 'Opportunities',
  NOTE: 'Notes of the file',
  REVEAL: 'Reveals',
  LOOK_CASE: 'Unusual looks',
  HAND_OVER: 'Hand-overs',
  INCIDENT: 'Incidents',
  FINDING: 'Findings',
  CLEANING: 'Work of campaigns',
  SHARE: 'Shares',
  SHARE_LOOK: 'Looks under shares',
  ACCOUNT: 'Accounts',
  ACCOUNT_ROLE: 'Roles of accounts',
  LOAN: 'Loans',
  CARD: 'Cards',
  CONSENT: 'Consents',
  CONSENT_ENDED: 'Consents that a withdrawal ended',
  RIGHTS_REQUEST: 'Requests over information',
}

type Moved<Words> = { [Kind in keyof Words & string as `moved_${Kind}`]: string }

/** The fields of the record of a merge that count what went over, `moved.KIND`. */
export function movedFields<Words extends Record<string, string>>(
  words: Words,
  say: (kind: string) => string,
): Moved<Words> {
  return Object.fromEntries(
    Object.entries(words).map(([kind, word]) => [`moved_${kind}`, say(word)]),
  ) as Moved<Words>
}
