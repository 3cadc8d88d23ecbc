package org.biaolian.recognition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.ActorDirectory.SignIn;
import org.biaolian.access.CurrentActor;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.RequestJobs.Item;
import org.biaolian.recognition.domain.RequestJob;
import org.biaolian.recognition.domain.RequestJobItem;
import org.biaolian.recognition.internal.RequestJobItemRepository;
import org.biaolian.recognition.internal.RequestJobRepository;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.recognition.internal.SubmissionRepository;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs that are written down and not begun, as a process leaves them that ends right then. */
final class WrittenJobs {

  private WrittenJobs() {}

  /** The making of a submission's requests, to go on within the limits of a sign-in. */
  static UUID making(
      ApplicationContext context,
      UUID submission,
      List<UUID> standards,
      Set<BureauCode> targets,
      SignIn pass) {
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
                                  JobAct.CREATE,
                                  null,
                                  submission,
                                  standards.size(),
                                  context.getBean(Clock.class).instant())
                              .within(pass));
              List<RequestJobItem> rows = new ArrayList<>();
              for (UUID standard : standards) {
                rows.add(RequestJobItem.toMake(job.id(), rows.size(), standard, targets));
              }
              context.getBean(RequestJobItemRepository.class).saveAll(rows);
              context
                  .getBean(SubmissionRepository.class)
                  .findById(submission)
                  .orElseThrow()
                  .make(job.id());
              return job.id();
            }));
  }

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
