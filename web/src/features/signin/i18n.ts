export const zh = {
  title: '登录安全',
  help: [
    '密码与锁定的规则对全行生效，修改后下一次登录或改密码时起作用，并记入变更记录。',
    '右边是现在登录着的人。要让某人立即退出，可在人员页重置其密码。',
  ],
  rules: '登录与密码规则',
  rule: '规则',
  value: '数值',
  valueHint: '1 至 9999 的整数。',
  sessions: '正在登录 ({n})',
  staffNo: '工号',
  since: '登录时间',
  lastSeen: '最近操作',
  parameter: {
    'failures-before-lock': '连续输错几次密码后锁定',
    'lock-minutes': '锁定多少分钟',
    'password-length': '密码最少字符数',
    'password-kinds': '大写、小写、数字、其他字符至少几种',
    'password-history': '不能重复最近几次的密码',
    'password-days': '密码多少天须更换',
    'idle-minutes': '多少分钟无操作自动退出',
  },
}

export const en: typeof zh = {
  title: 'Sign-in security',
  help: [
    'The rules of passwords and locking hold for the whole bank; a change acts at the next sign-in or change of password and goes on record.',
    'On the right is who is signed in now. To end somebody’s sessions at once, reset the password on the person’s page.',
  ],
  rules: 'Rules of signing in',
  rule: 'Rule',
  value: 'Value',
  valueHint: 'A whole number from 1 to 9999.',
  sessions: 'Signed in ({n})',
  staffNo: 'Staff number',
  since: 'Signed in',
  lastSeen: 'Last seen',
  parameter: {
    'failures-before-lock': 'Wrong passwords in a row before the lock',
    'lock-minutes': 'Minutes of the lock',
    'password-length': 'Characters of a password at least',
    'password-kinds': 'Of upper case, lower case, digits, others at least',
    'password-history': 'Last passwords that may not be used again',
    'password-days': 'Days after which a password must be changed',
    'idle-minutes': 'Minutes without a request that end a session',
  },
}
