package org.biaolian.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.draft.domain.FormDraftRow;
import org.biaolian.draft.internal.FormDraftRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were typed and not saved, of the person who asks and for the active organization: no
 * other's can be named. A draft is no act, so the trail does not mention it.
 */
@Service
@Transactional
public class FormDrafts {

  /** Longer than every form of the portal; what is beyond is not kept. */
  static final int MAX_CHARACTERS = 100_000;

  /** Forms of one person that are kept at most. */
  static final int MAX_FORMS = 100;

  private static final Duration KEPT = Duration.ofDays(30);
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final FormDraftRepository drafts;
  private final CurrentActor actors;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.shared();

  FormDrafts(FormDraftRepository drafts, CurrentActor actors, Clock clock) {
    this.drafts = drafts;
    this.actors = actors;
    this.clock = clock;
  }

  /** What was kept of a form, if it is not older than 30 days. */
  @Requires(Action.USE_PORTAL)
  @Transactional(readOnly = true)
  public Optional<KeptValues> find(String form) {
    return row(form)
        .filter(row -> row.keptAt().isAfter(oldest()))
        .map(row -> new KeptValues(row.basis(), read(row.content()), local(row.keptAt())));
  }

  /**
   * Keeps what stands in a form, instead of what was kept before.
   *
   * @return when it was kept, in the zone of the bureaus; nothing when it is too much to keep
   */
  @Requires(Action.USE_PORTAL)
  public Optional<LocalDateTime> keep(String form, String basis, Map<String, String> values) {
    Actor actor = actors.require();
    drafts.forget(actor.personId(), oldest());
    String content = json.writeValueAsString(values);
    Optional<FormDraftRow> known = row(form);
    if (content.length() > MAX_CHARACTERS
        || (known.isEmpty() && drafts.countByPersonId(actor.personId()) >= MAX_FORMS)) {
      return Optional.empty();
    }
    FormDraftRow row =
        known.orElseGet(() -> new FormDraftRow(actor.personId(), actor.organization(), form));
    Instant now = clock.instant();
    row.keep(basis, content, now);
    drafts.save(row);
    return Optional.of(local(now));
  }

  /** Forgets what was kept of a form; nothing happens when nothing was. */
  @Requires(Action.USE_PORTAL)
  public void discard(String form) {
    row(form).ifPresent(drafts::delete);
  }

  private Optional<FormDraftRow> row(String form) {
    Actor actor = actors.require();
    return drafts.findByPersonIdAndOrganizationAndForm(
        actor.personId(), actor.organization().value(), form);
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, clock.getZone());
  }

  private Instant oldest() {
    return clock.instant().minus(KEPT);
  }

  private Map<String, String> read(String content) {
    return json.readValue(content, VALUES);
  }
}
