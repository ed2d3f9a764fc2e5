package io.keheng.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.spark.connect.proto.AnalyzePlanRequest;
import org.apache.spark.connect.proto.AnalyzePlanResponse;
import org.apache.spark.connect.proto.SparkConnectServiceGrpc;
import org.sparkproject.io.grpc.Server;
import org.sparkproject.io.grpc.netty.NettyServerBuilder;
import org.sparkproject.io.grpc.stub.StreamObserver;

/** An endpoint that speaks Spark Connect and says that it is of another version. */
final class OtherVersion extends SparkConnectServiceGrpc.SparkConnectServiceImplBase
    implements AutoCloseable {

  private final String version;
  private final Server server;

  OtherVersion(String version) throws IOException {
    this.version = version;
    this.server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(this)
            .build()
            .start();
  }

  String endpoint() {
    return "sc://127.0.0.1:" + server.getPort();
  }

  @Override
  public void analyzePlan(
      AnalyzePlanRequest request, StreamObserver<AnalyzePlanResponse> response) {
    response.onNext(
        AnalyzePlanResponse.newBuilder()
            .setSessionId(request.getSessionId())
            .setServerSideSessionId("one")
            .setSparkVersion(AnalyzePlanResponse.SparkVersion.newBuilder().setVersion(version))
            .build());
    response.onCompleted();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
