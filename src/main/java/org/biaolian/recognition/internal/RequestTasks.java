package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has to do something about a request. */
@Component
class RequestTasks implements TaskSource {

  private final RequestRepository requests;
  private final StandardFactsReader standards;

  RequestTasks(RequestRepository requests, StandardFactsReader standards) {
    this.requests = requests;
    this.standards = standards;
  }

  @Override
  public String subjectKind() {
    return "recognition-request";
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> open(UUID id) {
    return requests.findById(id).stream().flatMap(request -> tasks(request).stream()).toList();
  }

  private List<OpenTask> tasks(RecognitionRequest request) {
    OrganizationCode home = request.applicant().organization();
    OrganizationCode secretariat = OrganizationCode.secretariatOf(request.circle());
    return switch (request.state()) {
      case DRAFT ->
          request.returnReason() == null
              ? List.of(task(request, home, Role.APPROVER, "endorse", home))
              : List.of(task(request, home, Role.CLERK, "mend", home));
      case ENDORSED -> List.of(task(request, home, Role.CLERK, "submit", home));
      case SUBMITTED, ADMISSIBILITY ->
          List.of(task(request, secretariat, Role.SECRETARIAT, "admissibility", home));
      case RETURNED -> {
        if (!request.mended()) {
          yield List.of(task(request, home, Role.CLERK, "mend", secretariat));
        }
        yield request.endorsedBy() == null
            ? List.of(task(request, home, Role.APPROVER, "endorse", home))
            : List.of(task(request, home, Role.CLERK, "submit", home));
      }
      case LAPSED, OPEN, CLOSED, WITHDRAWN -> List.of();
    };
  }

  private OpenTask task(
      RecognitionRequest request,
      OrganizationCode holder,
      Role role,
      String step,
      OrganizationCode origin) {
    StandardFacts standard = standards.find(request.standardId()).orElseThrow();
    return new OpenTask(
        holder,
        role,
        step,
        subjectKind(),
        request.id(),
        origin,
        standard.number(),
        standard.titleZh(),
        RecognitionRoutes.request(request.id()),
        request.dueOn(),
        request.demonstration());
  }
}
