package io.keheng.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The complaints of the demonstration bank, from {@code demo/complaints.yaml}.
 *
 * @param procedures of units that do not follow the bank's, by their codes
 * @param longer the term asked for where a case needs a longer one
 * @param planned days that a plan gives
 * @param ways what is done in a case, by the name of its way
 */
record DemoCases(
    Map<String, String> procedures,
    List<Subject> subjects,
    List<String> places,
    List<String> callers,
    List<String> channels,
    List<Integer> amounts,
    int longer,
    int planned,
    List<Integer> scores,
    Past closed,
    Map<String, List<String>> ways,
    Map<String, String> notes,
    List<Case> open,
    @com.fasterxml.jackson.annotation.JsonProperty("public") List<Told> atThePublicDoor,
    List<Praise> praise,
    List<Fault> faults,
    Rectification rectification,
    Advice advice,
    List<Office> offices) {

  /** What is complained of, with the codes of the dictionaries. */
  record Subject(
      String text,
      String demand,
      String product,
      String issue,
      String category,
      String cause,
      String root,
      String found,
      String answer) {}

  /**
   * @param from days before
   * @param longer every so-manieth took longer than its term
   */
  record Past(int many, int from, int to, int term, int longer) {}

  /**
   * @param days since it came; null for one that is taken now
   * @param subject its place among the subjects
   */
  record Case(
      @Nullable Integer days,
      String way,
      int subject,
      String unit,
      @Nullable String channel,
      @Nullable String referredBy,
      @Nullable Integer persons,
      @Nullable List<String> representatives,
      boolean massRisk) {}

  record Told(int subject, String unit) {}

  record Praise(String unit, String customer, String channel, String text) {}

  record Fault(String unit, String fault, BigDecimal amount, String text) {}

  record Rectification(String title, String measures, String rootCause, int days) {}

  record Advice(String body, String number, String content, int days) {}

  /**
   * A unit whose manager answers for consumer rights.
   *
   * @param line the name of its telephone for complaints
   */
  record Office(String unit, String line, String telephone) {}

  static DemoCases read() {
    try (var in = new ClassPathResource("demo/complaints.yaml").getInputStream()) {
      return YAMLMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build()
          .readValue(in, DemoCases.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a subject as the so-manieth complainant tells it. */
  String text(Subject subject, int turn) {
    return subject
        .text()
        .replace("{n}", String.valueOf(amount(turn)))
        .replace("{p}", places.get(turn % places.size()));
  }

  int amount(int turn) {
    return amounts.get(turn % amounts.size());
  }

  String caller(int turn) {
    return callers.get(turn % callers.size());
  }
}
