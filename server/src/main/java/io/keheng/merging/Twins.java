package io.keheng.merging;

import io.keheng.customerfile.Derivations;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.DocumentKey;
import io.keheng.shared.Refusal;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Keeps one person or company from standing twice in the book. */
@Component
public class Twins {

  private static final Set<CustomerField> TELLING =
      Set.of(CustomerField.NAME, CustomerField.BORN, CustomerField.MOBILE);

  /** A customer who may be the same. */
  record Candidate(long id, String number, String name) {

    static Candidate of(TwinQueries.Twin twin) {
      return new Candidate(twin.id(), twin.number(), twin.name());
    }
  }

  private final TwinQueries queries;
  private final Derivations derivations;
  private final Scopes scopes;

  Twins(TwinQueries queries, Derivations derivations, Scopes scopes) {
    this.queries = queries;
    this.derivations = derivations;
    this.scopes = scopes;
  }

  /** Refuses (409) a document that another customer holds; names him only to who may see him. */
  public void refuseSameDocument(CustomerDraft draft, long except) {
    var document = derivations.document(draft);
    if (document == null || DocumentKey.of(draft, document) == null) {
      return;
    }
    queries
        .ofDocument(draft, document, except, readable())
        .ifPresent(
            twin -> {
              var refusal = Refusal.conflict("customer.same-document");
              throw twin.visible() ? refusal.with("existing", Candidate.of(twin)) : refusal;
            });
  }

  /** The refusal of what somebody else entered in the same moment. */
  public static Refusal taken(DuplicateKeyException taken) {
    return String.valueOf(taken.getMessage()).contains("customer_document")
        ? Refusal.conflict("customer.same-document")
        : Refusal.invalid(CustomerField.NUMBER.path(), "customer.number.taken");
  }

  /** Refuses (409) who is likely one of those whom the acting person may see. */
  public void refuseLikely(CustomerDraft draft, long except) {
    var twins = queries.likely(draft, derivations.mobile(draft), except, readable());
    if (!twins.isEmpty()) {
      throw Refusal.conflict("customer.likely-same", twins.size())
          .with("candidates", twins.stream().map(Candidate::of).toList())
          .with("confirmable", true);
    }
  }

  private DataScope readable() {
    return scopes.of("customer.read");
  }

  /** Whether a change of these fields may make two customers one. */
  public static boolean makesTwin(Set<CustomerField> changed) {
    return changed.stream().anyMatch(TELLING::contains);
  }
}
