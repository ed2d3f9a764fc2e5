package io.keheng.procedure;

/** A post in the handling of complaints 投诉工作岗位: held by a person or by a department. */
public enum OfficePost {
  /** The member of the senior management who answers for consumer rights (S10-01). */
  SENIOR(false),
  /** Guides, coordinates and handles (S10-03). */
  DEPARTMENT(true),
  /** Mainly responsible for the intake (S10-75). */
  DIRECTOR(false),
  /** Handles what the desks took (S10-44). */
  OFFICER(false),
  /** Takes what is told by telephone or face to face (S10-44). */
  FRONT_DESK(false),
  /** Takes what is written (S10-44). */
  ADMIN_DESK(false),
  /** Oversees how the owning departments investigate (S10-97). */
  SUPERVISOR(true),
  /** Says what law and compliance have to say in a case (S10-16). */
  COMPLIANCE(false);

  private final boolean department;

  OfficePost(boolean department) {
    this.department = department;
  }

  /** Whether a department holds it, not one person. */
  public boolean department() {
    return department;
  }
}
