package io.keheng.relation;

import io.keheng.information.CustomerKind;
import org.jspecify.annotations.Nullable;

/** How one customer stands to another; each is read from the first to the second. */
enum RelationKind {
  /** 家庭: a person belongs to the household of another person. */
  HOUSEHOLD(CustomerKind.PERSONAL, CustomerKind.PERSONAL),
  /** 母公司: a company is held by another company. */
  PARENT(CustomerKind.CORPORATE, CustomerKind.CORPORATE),
  /** 法定代表人: a person represents a company. */
  LEGAL_REPRESENTATIVE(CustomerKind.PERSONAL, CustomerKind.CORPORATE),
  /** 担保: anybody guarantees for somebody else. */
  GUARANTOR(null, null);

  private final @Nullable CustomerKind from;
  private final @Nullable CustomerKind to;

  RelationKind(@Nullable CustomerKind from, @Nullable CustomerKind to) {
    this.from = from;
    this.to = to;
  }

  /** Whether customers of these kinds can stand so. */
  boolean possible(@Nullable CustomerKind first, @Nullable CustomerKind second) {
    return (from == null || from == first) && (to == null || to == second);
  }
}
