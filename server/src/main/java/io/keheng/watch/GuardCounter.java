package io.keheng.watch;

import io.keheng.shared.ActsFor;
import java.util.HashMap;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** Counts how often the use cases that guard a rule were carried out or refused. */
class GuardCounter implements MethodInterceptor {

  private final Map<String, Long> counted = new HashMap<>();

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    count(invocation);
    return invocation.proceed();
  }

  private void count(MethodInvocation invocation) {
    var target = invocation.getThis();
    var type =
        target == null
            ? invocation.getMethod().getDeclaringClass()
            : ClassUtils.getUserClass(target);
    var method = ClassUtils.getMostSpecificMethod(invocation.getMethod(), type);
    var acts = AnnotatedElementUtils.findMergedAnnotation(method, ActsFor.class);
    if (acts == null) {
      acts = AnnotatedElementUtils.findMergedAnnotation(type, ActsFor.class);
    }
    if (acts != null) {
      synchronized (counted) {
        for (var rule : acts.value()) {
          counted.merge(rule, 1L, Long::sum);
        }
      }
    }
  }

  /** What was counted since it was last taken. */
  Map<String, Long> take() {
    synchronized (counted) {
      var taken = Map.copyOf(counted);
      counted.clear();
      return taken;
    }
  }
}
