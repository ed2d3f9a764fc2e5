package io.keheng.watch;

import io.keheng.shared.ActsFor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the counter around every use case that declares to guard a rule. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static GuardCounter guardCounter() {
    return new GuardCounter();
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static DefaultPointcutAdvisor guardAdvisor(GuardCounter counter) {
    var pointcut =
        new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(ActsFor.class))
            .union((Pointcut) AnnotationMatchingPointcut.forClassAnnotation(ActsFor.class));
    return new DefaultPointcutAdvisor(pointcut, counter);
  }
}
