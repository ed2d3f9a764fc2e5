package io.keheng.intake;

import io.keheng.information.CustomerDraft;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A feed of customers, brought batch by batch in the transaction of the caller, so that its memory
 * does not grow with the file; it stands or falls as a whole.
 */
public final class CustomerFeed {

  private final Intake intake;
  private final long id;
  final OnceOnly numbers = new OnceOnly();
  final OnceOnly documents = new OnceOnly();
  private final Set<Long> opened = new LinkedHashSet<>();
  private final Set<Long> changed = new HashSet<>();

  CustomerFeed(Intake intake, long id) {
    this.intake = intake;
    this.id = id;
  }

  long id() {
    return id;
  }

  /**
   * Takes a batch.
   *
   * @return one answer for each draft, in their order
   */
  public List<Absorbed> take(List<CustomerDraft> batch) {
    var taken = intake.take(this, batch);
    numbers.keep();
    documents.keep();
    opened.addAll(taken.opened());
    changed.addAll(taken.changed());
    return taken.answers();
  }

  /** Records and tells what the feed brought. */
  public void end() {
    intake.tell(id, opened, changed);
  }
}
