package io.keheng.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the bundled PostgreSQL runs.
 *
 * @param programs folder the programs are unpacked into
 * @param settings lines of {@code postgresql.conf}
 */
@ConfigurationProperties("keheng.postgres")
record PostgresProperties(Path programs, Map<String, String> settings) {}
