package io.keheng.mailbox;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters for those who take complaints; one that was not taken is settled by hand. */
@Service
@Transactional
class LetterBox {

  /**
   * How the mailbox stands.
   *
   * @param configured whether its server is known; without one no letter is read
   * @param problem why it cannot be read, worded
   */
  record State(
      boolean configured,
      @Nullable Instant readAt,
      @Nullable Instant downSince,
      @Nullable String problem) {}

  private static final String ENTITY = "mailbox-letter";
  private static final String LODGE = "complaint.lodge";

  private final LetterRepository repository;
  private final LetterQueries queries;
  private final MailboxReader mailbox;
  private final Scopes scopes;
  private final Changes changes;
  private final Texts texts;
  private final Clock clock;

  LetterBox(
      LetterRepository repository,
      LetterQueries queries,
      MailboxReader mailbox,
      Scopes scopes,
      Changes changes,
      Texts texts,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.mailbox = mailbox;
    this.scopes = scopes;
    this.changes = changes;
    this.texts = texts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  State state() {
    var reading = repository.reading();
    var problem = reading.problem();
    return new State(
        mailbox.configured(),
        reading.readAt(),
        reading.downSince(),
        problem == null ? null : texts.text("mailbox.problem." + problem));
  }

  @Transactional(readOnly = true)
  Page<LetterView> page(IncomingLetters.@Nullable Outcome outcome, Paging paging) {
    var scope = scopes.of(LODGE);
    return new Page<>(
        queries.page(outcome, scope, paging).stream().map(this::worded).toList(),
        queries.count(outcome, scope),
        paging.number(),
        paging.limit());
  }

  private LetterView worded(LetterView letter) {
    var reason = letter.reason();
    return letter.because(reason == null ? null : texts.text("mailbox.reason." + reason));
  }

  /** Says what was done about a letter that was not taken. */
  void settle(long id, long version, String note) {
    var letter = queries.byId(id, scopes.of(LODGE)).orElseThrow(Refusal::notFound);
    if (!repository.settle(id, version, note, Actor.current(), clock.instant())) {
      throw changes.stale(ENTITY, id, letter.version());
    }
    changes.record(
        ENTITY,
        id,
        "SETTLED",
        Map.of("outcome", letter.outcome()),
        Map.of("outcome", IncomingLetters.Outcome.SETTLED, "note", note));
  }
}
