package io.keheng.complaint;

import io.keheng.audit.Looks;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The telephone of a complainant who is no customer, in clear for who handles his case; that of a
 * customer is shown at the customer. Each look is recorded with the number of the case.
 */
@Service
@Transactional
public class PhoneLooks {

  private static final String ENTITY = "complaint";

  /** As the purposes of reveals name it. */
  private static final String PURPOSE = "COMPLAINT";

  private final CaseActs acts;
  private final Looks looks;

  PhoneLooks(CaseActs acts, Looks looks) {
    this.acts = acts;
    this.looks = looks;
  }

  /** Refuses (409) where the complainant is a customer, or left no telephone. */
  @ActsFor({"S05-08", "S10-32"})
  public String show(long id) {
    var complaint = acts.seen("complaint.handle", id);
    var phone = complaint.phone();
    if (complaint.customerId() != null) {
      throw Refusal.conflict("complaint.of-customer");
    }
    if (phone == null) {
      throw Refusal.conflict("complaint.no-phone");
    }
    looks.recordOf(ENTITY, id, List.of("phone"), PURPOSE, complaint.number());
    return phone.clear();
  }
}
