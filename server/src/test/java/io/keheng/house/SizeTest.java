package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files and methods stay small enough to be read at a glance. */
class SizeTest {

  /** Lines that 19 of 20 files stay under, imports not counted. */
  private static final int FILE_RULE = 150;

  private static final int FILE_LIMIT = 300;
  private static final int METHOD_LIMIT = 40;

  @Test
  void noFileIsOverThreeHundredLines() {
    assertThat(files().filter(file -> lines(file) > FILE_LIMIT).map(SizeTest::described)).isEmpty();
  }

  @Test
  void nineteenSourcesOfTwentyAreUnderHundredAndFifty() {
    var all =
        Sources.java().stream().filter(file -> Sources.name(file).contains("/main/")).toList();
    var long_ = all.stream().filter(file -> body(file) > FILE_RULE).toList();
    assertThat(long_.size())
        .as("files over %s lines: %s", FILE_RULE, long_.stream().map(SizeTest::described).toList())
        .isLessThanOrEqualTo(all.size() / 20);
  }

  @Test
  void noMethodIsOverFortyLines() {
    assertThat(
            Stream.of("decision", "lake", "server")
                .map(module -> Sources.root().resolve(module).resolve("target/classes"))
                .flatMap(folder -> Sources.files(folder, ".class").stream())
                .map(SizeTest::parsed)
                .flatMap(SizeTest::longMethods))
        .isEmpty();
  }

  private static Stream<String> longMethods(ClassModel type) {
    return type.methods().stream()
        .filter(method -> !method.methodName().equalsString("<clinit>"))
        .filter(method -> length(method) > METHOD_LIMIT)
        .map(method -> "%s.%s: %s".formatted(source(type), method.methodName(), length(method)));
  }

  private static int length(MethodModel method) {
    var numbers =
        method.code().stream()
            .flatMap(code -> code.elementStream())
            .filter(LineNumber.class::isInstance)
            .mapToInt(line -> ((LineNumber) line).line())
            .summaryStatistics();
    return numbers.getCount() == 0 ? 0 : numbers.getMax() - numbers.getMin() + 1;
  }

  private static String source(ClassModel type) {
    return type.thisClass().asInternalName()
        + type.findAttribute(java.lang.classfile.Attributes.sourceFile())
            .map(SourceFileAttribute::sourceFile)
            .map(name -> " (" + name.stringValue() + ")")
            .orElse("");
  }

  private static ClassModel parsed(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files() {
    var web = Sources.root().resolve("web/src");
    return Stream.of(
            Sources.java(),
            Sources.files(web, ".vue"),
            Sources.files(web, ".ts").stream()
                .filter(file -> !file.endsWith("schema.d.ts"))
                .toList())
        .flatMap(List::stream);
  }

  private static long body(Path file) {
    return Sources.text(file).lines().filter(line -> !line.startsWith("import ")).count();
  }

  private static long lines(Path file) {
    return Sources.text(file).lines().count();
  }

  private static String described(Path file) {
    return Sources.name(file) + ": " + lines(file);
  }
}
