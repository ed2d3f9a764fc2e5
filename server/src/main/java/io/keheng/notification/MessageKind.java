package io.keheng.notification;

/** What a message asks of its reader. */
public enum MessageKind {
  /** 待办: something to do; closed by its source when it is done. */
  TODO,
  /** 预警: something to look at. */
  ALERT,
  /** 公告: something to know. */
  NOTICE
}
