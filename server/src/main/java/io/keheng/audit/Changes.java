package io.keheng.audit;

import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of changes: written with the change, read back field by field. */
@Service
public class Changes {

  private final ChangeRepository repository;
  private final JsonMapper json;
  private final Clock clock;

  Changes(ChangeRepository repository, JsonMapper json, Clock clock) {
    this.repository = repository;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Records a change by the acting person; takes part in the caller's transaction and fails without
   * one.
   *
   * @param entity kind of thing, such as {@code customer}
   * @param before null for something new
   * @param after null for something removed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      String entity, Object id, String action, @Nullable Object before, @Nullable Object after) {
    var actor = Actor.current();
    repository.insert(
        entity, id.toString(), action, actor, clock.instant(), text(before), text(after));
  }

  /**
   * One of many changes recorded together.
   *
   * @param before null for something new
   * @param after null for something removed
   */
  public record Entry(Object id, String action, @Nullable Object before, @Nullable Object after) {}

  /** Records many changes of one kind of thing at once, as {@link #record} does each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(String entity, List<Entry> entries) {
    if (!entries.isEmpty()) {
      repository.insertAll(entity, Actor.current(), clock.instant(), lines(entries));
    }
  }

  private List<ChangeRepository.Line> lines(List<Entry> entries) {
    return entries.parallelStream()
        .map(
            entry ->
                new ChangeRepository.Line(
                    entry.id().toString(),
                    entry.action(),
                    text(entry.before()),
                    text(entry.after())))
        .toList();
  }

  /** The changes of one thing, newest first. */
  @Transactional(readOnly = true)
  public Page<Change> of(String entity, Object id, Paging paging) {
    var rows = repository.of(entity, id.toString(), paging.limit(), paging.offset());
    return new Page<>(
        rows.stream().map(this::read).toList(),
        repository.count(entity, id.toString()),
        paging.number(),
        paging.limit());
  }

  /**
   * The refusal of a stale version (409): carries the stored one, who made it and when, and the
   * fields that he changed.
   */
  public Refusal stale(String entity, Object id, Object current) {
    var refusal = Refusal.conflict("stale").with("current", current);
    var last = repository.of(entity, id.toString(), 1, 0).stream().findFirst();
    return last.map(this::read)
        .map(
            change ->
                Refusal.conflict("stale.by", change.staffName())
                    .with("current", current)
                    .with("changedBy", change.staffName())
                    .with("changedAt", change.at())
                    .with("changedFields", change.fields()))
        .orElse(refusal);
  }

  private @Nullable String text(@Nullable Object value) {
    return value == null ? null : json.writeValueAsString(value);
  }

  private Change read(ChangeRepository.Row row) {
    var fields = new ArrayList<Change.Field>();
    differ("", tree(row.before()), tree(row.after()), fields);
    return new Change(
        row.id(),
        row.entity(),
        row.entityId(),
        row.action(),
        row.staffId(),
        row.staffName(),
        row.at(),
        fields);
  }

  private @Nullable JsonNode tree(@Nullable String text) {
    return text == null ? null : json.readTree(text);
  }

  private static void differ(
      String path, @Nullable JsonNode before, @Nullable JsonNode after, List<Change.Field> into) {
    if (isObject(before) || isObject(after)) {
      var names = new LinkedHashSet<String>();
      addNames(before, names);
      addNames(after, names);
      for (var name : names) {
        differ(path.isEmpty() ? name : path + "." + name, at(before, name), at(after, name), into);
      }
    } else if (!Objects.equals(before, after)) {
      into.add(new Change.Field(path, before, after));
    }
  }

  private static boolean isObject(@Nullable JsonNode node) {
    return node != null && node.isObject();
  }

  private static void addNames(@Nullable JsonNode node, LinkedHashSet<String> names) {
    if (node != null && node.isObject()) {
      names.addAll(node.propertyNames());
    }
  }

  private static @Nullable JsonNode at(@Nullable JsonNode node, String name) {
    var value = node == null ? null : node.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
