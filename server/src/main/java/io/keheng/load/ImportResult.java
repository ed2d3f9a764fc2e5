package io.keheng.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an import ended: its state, what became of each file, and the first problem there was. */
public record ImportResult(
    long loadId, LoadState state, List<FileOutcome> files, FileOutcome.@Nullable Problem problem) {}
