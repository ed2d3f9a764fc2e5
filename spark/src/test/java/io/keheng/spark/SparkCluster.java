package io.keheng.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A standalone cluster: a master and workers, each in a JVM of its own on free ports. */
final class SparkCluster implements AutoCloseable {

  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED =
      Pattern.compile("Successfully registered with master (\\S+)");

  private final Path folder;
  private final ChildJvm master;
  private final List<ChildJvm> workers;

  /**
   * @param folder where it may put what it needs: a Spark home of the jars of the class path, in
   *     which workers look for what executors need, and the folders of executors
   */
  SparkCluster(Path folder, int workers) throws IOException {
    this.folder = folder;
    Path jars = Files.createDirectories(folder.resolve("home").resolve("jars"));
    for (String jar : ChildJvm.classPath().split(File.pathSeparator)) {
      Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
    }
    this.master =
        ChildJvm.start(
            "org.apache.spark.deploy.master.Master",
            List.of("-Xmx256m"),
            List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"),
            environment(),
            MASTER);
    String address = master.said();
    this.workers = IntStream.range(0, workers).mapToObj(number -> worker(number, address)).toList();
    this.workers.forEach(ChildJvm::said);
  }

  private ChildJvm worker(int number, String address) {
    return ChildJvm.start(
        "org.apache.spark.deploy.worker.Worker",
        List.of("-Xmx256m"),
        List.of(
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve("worker" + number).toString(),
            address),
        environment(),
        REGISTERED);
  }

  private Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME",
        folder.resolve("home").toString(),
        "SPARK_LOCAL_IP",
        "127.0.0.1",
        "JAVA_HOME",
        System.getProperty("java.home"),
        "SPARK_SCALA_VERSION",
        "2.13");
  }

  /** A Spark Connect server whose work the workers do. */
  SparkServer server(List<String> more) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Dspark.executor.memory=640m",
                "-Dspark.executor.cores=1",
                "-Dspark.cores.max=2",
                "-Dspark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 "
                    + ChildJvm.flags()));
    options.addAll(more);
    return SparkServer.start(master.said(), options, environment());
  }

  /**
   * The ids of the executors that a worker has started: each has a folder in one of the
   * application.
   */
  List<String> executorsOf(int worker) {
    Path own = folder.resolve("worker" + worker);
    try (Stream<Path> all = Files.find(own, 2, (file, kind) -> kind.isDirectory())) {
      return all.filter(one -> own.relativize(one).getNameCount() == 2)
          .map(one -> one.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a worker and its executors at once. */
  void kill(int worker) {
    workers.get(worker).kill();
  }

  @Override
  public void close() {
    workers.forEach(ChildJvm::close);
    master.close();
    // Left to the test's folder, each would be reported as a link that leads out of it.
    try (Stream<Path> links = Files.list(folder.resolve("home").resolve("jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
