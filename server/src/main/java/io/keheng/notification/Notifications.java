package io.keheng.notification;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of the bank what concerns them; takes part in the caller's transaction. */
@Service
@Transactional
public class Notifications {

  private final MessageRepository repository;
  private final Addressees addressees;
  private final Clock clock;

  Notifications(MessageRepository repository, Addressees addressees, Clock clock) {
    this.repository = repository;
    this.addressees = addressees;
    this.clock = clock;
  }

  /**
   * Tells each of the recipients once.
   *
   * @param textKey of an {@code i18n} bundle; kept with its arguments and worded when it is read
   * @param link page of the workbench, such as {@code /customers/7}; null for none
   * @param dedupKey names the occasion; who was already told under it is not told again
   */
  public void tell(
      Recipients to,
      MessageKind kind,
      String textKey,
      List<Arg> args,
      @Nullable String link,
      String dedupKey) {
    var staff = addressees.of(to);
    if (!staff.isEmpty()) {
      repository.insert(
          staff, new MessageRepository.Told(kind, textKey, args, link, dedupKey, clock.instant()));
    }
  }

  /** Closes the to-dos of an occasion, whoever did it; once more changes nothing. */
  public void done(String dedupKey) {
    repository.done(dedupKey, clock.instant());
  }
}
