package io.keheng.complaintreport;

/** Who answers for complaints in a unit: department, its head, the person to call (S10-20). */
record Contact(
    long unitId, long version, String department, String head, String contact, String telephone) {}
