package io.keheng.notification;

import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of the acting person; nobody reads another's. */
@Service
@Transactional
class Mailbox {

  enum State {
    UNREAD,
    /** To-dos not yet done. */
    OPEN,
    /** To-dos that their source closed. */
    DONE
  }

  /** Absent parts ask nothing. */
  record Filter(@Nullable MessageKind kind, @Nullable State state) {}

  /**
   * What waits for a person.
   *
   * @param todo to-dos not yet done, read or not
   * @param alert unread alerts
   * @param notice unread notices
   * @param unread unread messages of all kinds
   */
  record Counts(long todo, long alert, long notice, long unread) {}

  private final MessageRepository repository;
  private final Texts texts;
  private final Clock clock;

  Mailbox(MessageRepository repository, Texts texts, Clock clock) {
    this.repository = repository;
    this.texts = texts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Message> page(Filter filter, Paging paging) {
    var reader = Actor.current().staffId();
    return new Page<>(
        repository.page(reader, filter, paging).stream().map(this::worded).toList(),
        repository.count(reader, filter),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  Counts counts() {
    Map<MessageKind, MessageRepository.Waiting> waiting =
        repository.waiting(Actor.current().staffId()).stream()
            .collect(Collectors.toMap(MessageRepository.Waiting::kind, Function.identity()));
    return new Counts(
        waiting.containsKey(MessageKind.TODO) ? waiting.get(MessageKind.TODO).open() : 0,
        unread(waiting, MessageKind.ALERT),
        unread(waiting, MessageKind.NOTICE),
        waiting.values().stream().mapToLong(MessageRepository.Waiting::unread).sum());
  }

  /** Marks as read: those named, or all of a kind, or all. */
  void read(@Nullable Collection<Long> ids, @Nullable MessageKind kind) {
    repository.read(Actor.current().staffId(), ids, kind, clock.instant());
  }

  void unread(long id) {
    if (!repository.unread(Actor.current().staffId(), id)) {
      throw Refusal.notFound();
    }
  }

  private static long unread(
      Map<MessageKind, MessageRepository.Waiting> waiting, MessageKind kind) {
    var found = waiting.get(kind);
    return found == null ? 0 : found.unread();
  }

  private Message worded(MessageRepository.Row row) {
    var told = row.told();
    var args = told.args().stream().map(this::word).toArray();
    return new Message(
        row.id(),
        told.kind(),
        texts.text(told.textKey(), args),
        told.link(),
        told.at(),
        row.readAt(),
        row.doneAt());
  }

  private Object word(Arg arg) {
    return switch (arg.kind()) {
      case TEXT, DAY -> arg.values().getFirst();
      case NUMBER -> Long.valueOf(arg.values().getFirst());
      case WORDS ->
          arg.values().stream()
              .map(texts::text)
              .collect(Collectors.joining(texts.text("notification.and")));
    };
  }
}
