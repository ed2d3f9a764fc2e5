package io.keheng.dossier;

import java.time.Instant;

/** An entry in a section of the customer file 客户档案 (S12-17). */
record Note(
    long id,
    long customerId,
    Section section,
    String text,
    Instant at,
    long staffId,
    String staffName) {

  enum Section {
    /** 客户反馈. */
    FEEDBACK,
    /** 服务历史. */
    SERVICE,
    /** 需求与偏好. */
    NEED
  }
}
