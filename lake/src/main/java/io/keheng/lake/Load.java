package io.keheng.lake;

import java.time.Instant;
import java.util.List;

/**
 * Manifest of a load: its files count only once this stands on disk.
 *
 * @param files Parquet files of transactions, relative to the lake's root
 * @param summary Parquet file with one row per account of the load, relative to the root
 * @param largest largest amount without sign, in hundredths
 */
public record Load(
    String id,
    String name,
    String sha256,
    Instant loadedAt,
    LoadReport report,
    List<String> files,
    String summary,
    long largest) {}
