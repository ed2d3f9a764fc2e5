package io.keheng.outbox;

import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where other modules put messages to people outside the bank. They go out after the caller's
 * transaction, and only if it is kept.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

  private final OutboxRepository repository;
  private final PostViews views;
  private final Clock clock;

  Outbox(OutboxRepository repository, PostViews views, Clock clock) {
    this.repository = repository;
    this.views = views;
    this.clock = clock;
  }

  /** Puts a message in; refuses (409) a second one of the same occasion. */
  public void put(Draft draft) {
    if (!repository.insert(draft, Actor.current(), clock.instant())) {
      throw Refusal.conflict("outbox.twice");
    }
  }

  /** Removes the messages about one thing that is no longer kept. */
  public void remove(String entity, String id) {
    repository.remove(entity, id);
  }

  /** The messages about one thing, oldest first. */
  @Transactional(readOnly = true)
  public List<Post> of(String entity, String id) {
    return views.posts(repository.of(entity, id));
  }

  /** How the messages of one occasion stand, whose keys begin with its own. */
  @Transactional(readOnly = true)
  public List<Post.State> occasions(String entity, String id, String dedupKey) {
    return repository.states(entity, id, dedupKey);
  }
}
