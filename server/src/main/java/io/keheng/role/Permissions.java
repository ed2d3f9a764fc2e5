package io.keheng.role;

import io.keheng.shared.Permit;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** Every permission there is: those that the endpoints ask for, in no second list. */
@Component
public class Permissions {

  private final SingletonSupplier<SortedSet<String>> codes;

  Permissions(ApplicationContext context) {
    codes = SingletonSupplier.of(() -> collect(context));
  }

  /** Codes such as {@code customer.read}, sorted. */
  public SortedSet<String> codes() {
    return Objects.requireNonNull(codes.get());
  }

  private static SortedSet<String> collect(ApplicationContext context) {
    var found = new TreeSet<String>();
    for (var name : context.getBeanNamesForAnnotation(Controller.class)) {
      var type = context.getType(name);
      if (type != null) {
        MethodIntrospector.<Permit>selectMethods(
                ClassUtils.getUserClass(type),
                (MethodIntrospector.MetadataLookup<Permit>)
                    method -> AnnotatedElementUtils.findMergedAnnotation(method, Permit.class))
            .values()
            .forEach(permit -> found.add(permit.value()));
      }
    }
    return found;
  }
}
