package io.keheng.journey;

import io.keheng.KehengTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** A journey through the workbench in a real browser; skipped where none is installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KehengTest
@EnabledIf(
    value = "io.keheng.journey.Workbench#isInstalled",
    disabledReason = "No Chromium or no built front end: the browser journeys are skipped.")
@ExtendWith(Workbench.class)
@interface Journey {}
