package io.keheng.shared;

/**
 * A command of the batch window: a bean annotated as a picocli command. Its exit code is 0 done, 1
 * done with rejections, 2 failed; with {@code --json} its last line is one summary object.
 */
public interface BatchCommand extends java.util.concurrent.Callable<Integer> {}
