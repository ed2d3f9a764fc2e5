package io.keheng.outbox;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue as those see it who watch it, and what they do about a message. */
@Service
@Transactional
class Queue {

  /**
   * Which messages are listed.
   *
   * @param q start of what a message is about, such as the number of a complaint
   */
  record Filter(Draft.@Nullable Kind kind, Post.@Nullable State state, @Nullable String q) {}

  /**
   * One way out, and how it stands.
   *
   * @param configured whether its server is known; without one messages wait
   * @param waiting messages in its queue
   * @param oldest since when the first of them waits
   * @param problem why it is down, worded
   */
  record LineView(
      Draft.Kind kind,
      boolean configured,
      long waiting,
      @Nullable Instant oldest,
      @Nullable Instant downSince,
      @Nullable Instant nextTry,
      @Nullable String problem,
      @Nullable String detail) {}

  private static final String ENTITY = "outbox-message";
  private static final String MANAGE = "outbox.manage";

  private final QueueQueries queries;
  private final SendingRepository sending;
  private final List<Carrier> carriers;
  private final PostViews views;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  Queue(
      QueueQueries queries,
      SendingRepository sending,
      List<Carrier> carriers,
      PostViews views,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.queries = queries;
    this.sending = sending;
    this.carriers = carriers;
    this.views = views;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Post> page(Filter filter, Paging paging) {
    var scope = scopes.of("outbox.read");
    return new Page<>(
        views.posts(queries.page(filter, scope, paging)),
        queries.count(filter, scope),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  List<LineView> lines() {
    var waiting = queries.waiting(scopes.of("outbox.read"));
    return sending.lines().stream().map(line -> view(line, waiting.get(line.kind()))).toList();
  }

  private LineView view(SendingRepository.Line line, QueueQueries.@Nullable Waiting waiting) {
    var configured =
        carriers.stream().anyMatch(each -> each.kind() == line.kind() && each.configured());
    var problem = line.problem();
    return new LineView(
        line.kind(),
        configured,
        waiting == null ? 0 : waiting.count(),
        waiting == null ? null : waiting.oldest(),
        line.downSince(),
        line.nextTry(),
        problem == null ? null : views.problem(problem),
        line.detail());
  }

  /** Puts a message that failed, was given up or waits for its next try first in line again. */
  void again(long id, long version) {
    var post = at(id, version);
    if (post.state() == Post.State.SENT || post.state() == Post.State.DELIVERED) {
      throw Refusal.conflict("outbox.gone");
    }
    change(post, Post.State.QUEUED, "SENT_AGAIN");
    sending.hurry(post.kind());
  }

  /** Ends the tries of a message that was not sent. */
  void giveUp(long id, long version) {
    var post = at(id, version);
    if (post.state() != Post.State.QUEUED && post.state() != Post.State.FAILED) {
      throw Refusal.conflict("outbox.gone");
    }
    change(post, Post.State.GIVEN_UP, "GIVEN_UP");
  }

  private Post at(long id, long version) {
    var post = queries.held(id, scopes.of(MANAGE)).orElseThrow(Refusal::notFound);
    if (post.version() != version) {
      throw changes.stale(ENTITY, id, post.version());
    }
    return post;
  }

  private void change(Post post, Post.State state, String action) {
    var ended = state == Post.State.GIVEN_UP ? clock.instant() : null;
    queries.change(post.id(), state, ended);
    changes.record(
        ENTITY,
        post.id(),
        action,
        Map.of("state", post.state()),
        Map.of("state", state, "number", post.label()));
  }
}
