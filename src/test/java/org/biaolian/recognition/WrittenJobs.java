package org.biaolian.recognition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.recognition.RequestJobs.Item;
import org.biaolian.recognition.domain.RequestJob;
import org.biaolian.recognition.domain.RequestJobItem;
import org.biaolian.recognition.internal.RequestJobItemRepository;
import org.biaolian.recognition.internal.RequestJobRepository;
import org.biaolian.recognition.internal.RequestRepository;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs that are written down and not begun, as a process leaves them that ends right then. */
final class WrittenJobs {

  private WrittenJobs() {}

  static UUID of(ApplicationContext context, JobAct act, List<Item> chosen) {
    TransactionTemplate transactions =
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              RequestJob job =
                  context
                      .getBean(RequestJobRepository.class)
                      .save(
                          RequestJob.start(
                              context.getBean(CurrentActor.class).require(),
                              act,
                              null,
                              null,
                              chosen.size(),
                              context.getBean(Clock.class).instant()));
              RequestRepository requests = context.getBean(RequestRepository.class);
              List<RequestJobItem> rows = new ArrayList<>();
              for (Item item : chosen) {
                rows.add(
                    RequestJobItem.of(
                        job.id(),
                        rows.size(),
                        requests.findById(item.id()).orElseThrow(),
                        item.seen()));
              }
              context.getBean(RequestJobItemRepository.class).saveAll(rows);
              return job.id();
            }));
  }
}
