package dev.biaolian.run;

import dev.biaolian.demo.DemoPlayer.Report;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Says how the demonstration data comes along. */
record DemoNews(Consumer<String> say, Path log) {

  /** Says so at once if it takes time, and again when it is complete. */
  void follow(CompletableFuture<Report> demo) {
    if (!demo.isDone()) {
      say.accept(Words.DEMO_PLAYING.text());
    }
    var _ =
        demo.whenComplete(
            (report, failure) -> {
              if (report != null) {
                ended(report);
              } else if (!demo.isCancelled()) {
                say.accept(Words.DEMO_FAILED.text(log));
              }
            });
  }

  private void ended(Report report) {
    switch (report.ending()) {
      case LEFT_ALONE -> {}
      case HALF_PLAYED -> say.accept(Words.DEMO_HALF.text());
      case PLAYED ->
          say.accept(
              report.abandoned().isEmpty()
                  ? Words.DEMO_READY.text(report.took().toSeconds())
                  : Words.DEMO_GAPS.text(report.abandoned().size(), log));
    }
  }
}
