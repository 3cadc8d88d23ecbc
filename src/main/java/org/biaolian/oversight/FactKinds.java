package org.biaolian.oversight;

import java.util.List;

/** Every kind of act that the trail knows; a test holds it against the code and the texts. */
public final class FactKinds {

  public static final List<String> ALL =
      List.of(
          "standard.recorded",
          "standard.adopted",
          "standard.imported",
          "standard.edited",
          "standard.restated",
          "standard.text-attached",
          "standard.text-read",
          "standard.text-refused",
          "standard.verification-proposed",
          "standard.verified",
          "standard.verification-refused",
          "standard.superseded",
          "standard.sharing-proposed",
          "standard.shared",
          "standard.sharing-refused",
          "standard.file-restricted",
          "standard.file-proposed",
          "standard.file-disclosed",
          "standard.file-refused",
          "request.drafted",
          "request.changed",
          "request.endorsed",
          "request.sent-back",
          "request.submitted",
          "request.taken-up",
          "request.returned",
          "request.opened",
          "request.withdrawn",
          "request.closed",
          "case.assigned",
          "case.acknowledged",
          "case.proposed",
          "case.reviewed",
          "case.sent-back",
          "case.signed",
          "case.terminated",
          "application.drafted",
          "application.handed-in",
          "application.withdrawn",
          "application.taken-over",
          "application.refused",
          "expert.assigned",
          "expert.advised",
          "recognition.registered",
          "agreement.entered",
          "membership.ended",
          "person.role-entered",
          "person.invited",
          "person.taken-in",
          "person.disabled",
          "person.enabled",
          "role.given",
          "role.ended",
          "credential.reset",
          "grant.proposed",
          "grant.confirmed",
          "grant.refused",
          "person.bound",
          "session.signed-in",
          "session.refused",
          "session.signed-out",
          "session.ended",
          "trail.queried",
          "trail.exported",
          "trail.check-started",
          "trail.checked",
          "trail.root-exported",
          "trail.cut");

  /** Every kind of thing that facts are about. */
  public static final List<String> SUBJECTS =
      List.of(
          "standard",
          "enterprise-application",
          "recognition-request",
          "recognition-case",
          "recognition",
          "agreement",
          "membership",
          "person",
          "session",
          "trail");

  private FactKinds() {}
}
