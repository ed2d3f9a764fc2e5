package io.keheng.outbox;

import io.keheng.shared.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words what a message ran into. */
@Component
class PostViews {

  private final Texts texts;

  PostViews(Texts texts) {
    this.texts = texts;
  }

  List<Post> posts(List<Post> stored) {
    return stored.stream().map(this::post).toList();
  }

  private Post post(Post stored) {
    var problem = stored.problem();
    return problem == null
        ? stored
        : new Post(
            stored.id(),
            stored.version(),
            stored.kind(),
            stored.state(),
            stored.entity(),
            stored.entityId(),
            stored.label(),
            stored.recipient(),
            stored.subject(),
            stored.tries(),
            stored.nextTry(),
            problem(problem),
            stored.detail(),
            stored.providerId(),
            stored.queuedAt(),
            stored.queuedBy(),
            stored.sentAt(),
            stored.deliveredAt(),
            stored.endedAt());
  }

  String problem(String code) {
    return texts.text("outbox.problem." + code.toLowerCase(Locale.ROOT));
  }
}
