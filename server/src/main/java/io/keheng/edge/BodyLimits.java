package io.keheng.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What one request may bring.
 *
 * @param limit bytes of a body
 * @param files bytes of a body with files, where no larger ones are expected
 * @param time until a body without files has arrived
 */
@ConfigurationProperties("keheng.body")
record BodyLimits(DataSize limit, DataSize files, Duration time) {}
