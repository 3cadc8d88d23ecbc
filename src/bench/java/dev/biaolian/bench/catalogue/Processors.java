package dev.biaolian.bench.catalogue;

import java.time.Duration;
import java.util.stream.Stream;

/** What the benchmark and the servers it started have used of the processors. */
final class Processors {

  private Processors() {}

  static Duration used() {
    ProcessHandle own = ProcessHandle.current();
    return Stream.concat(Stream.of(own), own.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
