package io.keheng.protection;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FieldController {

  /**
   * @param area schema of the table
   */
  record Filter(
      @Nullable String q,
      @Nullable String area,
      @Nullable List<DataClass> dataClass,
      @Nullable List<FieldRegister.Protection> protection) {}

  /**
   * @param table its name in the language of who asks
   */
  record FieldView(
      String column,
      String table,
      DataClass dataClass,
      @Nullable Mask mask,
      FieldRegister.Protection protection) {}

  private final FieldRegister register;

  FieldController(FieldRegister register) {
    this.register = register;
  }

  /** The most sensitive first. */
  @Permit("protection.read")
  @GetMapping("/api/protection/fields")
  Page<FieldView> fields(Filter filter, Paging paging) {
    var found =
        register.tables().stream()
            .flatMap(table -> table.fields().stream().map(field -> view(table, field)))
            .filter(field -> matches(field, filter))
            .sorted(Comparator.comparing(FieldView::dataClass))
            .toList();
    return Page.of(found, paging);
  }

  private static FieldView view(FieldRegister.Table table, FieldRegister.Field field) {
    return new FieldView(
        field.column(),
        new Words(table.zh(), table.en()).text(),
        field.dataClass(),
        field.mask(),
        field.protection());
  }

  private static boolean matches(FieldView field, Filter filter) {
    return among(filter.dataClass(), field.dataClass())
        && among(filter.protection(), field.protection())
        && (blank(filter.area()) || field.column().startsWith(filter.area() + "."))
        && (blank(filter.q()) || contains(field, filter.q()));
  }

  private static boolean contains(FieldView field, @Nullable String words) {
    var text = (field.column() + " " + field.table()).toLowerCase(Locale.ROOT);
    return words != null && text.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  private static <T> boolean among(@Nullable List<T> wanted, T value) {
    return wanted == null || wanted.isEmpty() || wanted.contains(value);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
