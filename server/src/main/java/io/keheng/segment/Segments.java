package io.keheng.segment;

import io.keheng.classification.TableFigures;
import io.keheng.identity.Scopes;
import io.keheng.policy.Policies;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Customers by class, as far as the acting person may see them. */
@Service
class Segments {

  private static final String READ = "customer.read";

  record MemberView(
      long id,
      String number,
      String name,
      String kind,
      String currency,
      String outcome,
      String outcomeLabel,
      LocalDate since) {}

  /** A table and its outcomes, in the order in which they are shown. */
  record ClassTable(String table, String label, List<ClassOutcome> outcomes) {}

  record ClassOutcome(String code, String label) {}

  private final SegmentQueries queries;
  private final Scopes scopes;
  private final Policies policies;

  Segments(SegmentQueries queries, Scopes scopes, Policies policies) {
    this.queries = queries;
    this.scopes = scopes;
    this.policies = policies;
  }

  List<ClassTable> tables() {
    return policies.tables().stream()
        .map(
            table ->
                new ClassTable(
                    table,
                    policies.tableLabel(table),
                    policies.outcomes(table).stream()
                        .map(code -> new ClassOutcome(code, policies.outcomeLabel(table, code)))
                        .toList()))
        .toList();
  }

  List<TableFigures> figures() {
    Map<String, Map<String, Long>> found =
        queries.figures(scopes.of(READ)).stream()
            .collect(
                Collectors.groupingBy(
                    SegmentQueries.Count::tableName,
                    Collectors.toMap(SegmentQueries.Count::outcome, SegmentQueries.Count::number)));
    return policies.tables().stream()
        .filter(found::containsKey)
        .map(table -> TableFigures.of(policies, table, 0, found.getOrDefault(table, Map.of())))
        .toList();
  }

  Page<MemberView> members(String table, @Nullable String outcome, Paging paging) {
    if (!policies.tables().contains(table)) {
      throw Refusal.invalid("table", "segment.filter", table);
    }
    if (outcome != null && !policies.outcomes(table).contains(outcome)) {
      throw Refusal.invalid("outcome", "segment.filter", outcome);
    }
    var scope = scopes.of(READ);
    return new Page<>(
        queries.members(table, outcome, scope, paging).stream()
            .map(member -> view(table, member))
            .toList(),
        queries.count(table, outcome, scope),
        paging.number(),
        paging.limit());
  }

  private MemberView view(String table, SegmentQueries.Member member) {
    return new MemberView(
        member.id(),
        member.number(),
        member.name(),
        member.kind(),
        member.currency(),
        member.outcome(),
        policies.outcomeLabel(table, member.outcome()),
        member.validFrom());
  }
}
