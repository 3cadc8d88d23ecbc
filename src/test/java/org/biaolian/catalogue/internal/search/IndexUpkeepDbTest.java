package org.biaolian.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardTouched;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The index follows the database, wherever it lies. Asked past the portal's own search, so that
 * nothing but the portal's writing brings a document there.
 */
@DbTest
@Tag("search")
class IndexUpkeepDbTest {

  @Autowired private StandardEntry entry;
  @Autowired private IndexBuilder builder;
  @Autowired private EntityManagerFactory portal;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private ApplicationEventPublisher events;

  @Test
  void whatIsCommittedIsFoundWithoutFurtherAsking() {
    UUID id = record("DB1401/T 987901-2024");
    await().until(() -> found(id));
  }

  @Test
  void whatIsRolledBackIsNeverWritten() {
    UUID[] id = new UUID[1];
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              id[0] = record("DB1401/T 987902-2024");
              status.setRollbackOnly();
            });
    UUID later = record("DB1401/T 987903-2024");
    await().until(() -> found(later));
    assertThat(found(id[0])).isFalse();
  }

  @Test
  void onlyWhatIsTouchedIsWrittenAnewUntilTheEmptiedIndexIsBuilt() {
    UUID touched = record("DB1401/T 987904-2024");
    UUID other = record("DB1401/T 987905-2024");
    await().until(() -> found(touched) && found(other));
    scope().schemaManager().dropAndCreate();
    assertThat(found(touched)).isFalse();
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> events.publishEvent(new StandardTouched(touched)));
    await().until(() -> found(touched));
    assertThat(found(other)).isFalse();
    scope().schemaManager().dropAndCreate();
    builder.rebuild();
    scope().workspace().refresh();
    assertThat(found(touched)).isTrue();
    assertThat(found(other)).isTrue();
  }

  private SearchScope<Standard> scope() {
    return Search.mapping(portal).scope(Standard.class);
  }

  private boolean found(UUID id) {
    scope().workspace().refresh();
    try (Session session = portal.unwrap(SessionFactory.class).openSession()) {
      SearchSession search = Search.session(session);
      return search.search(Standard.class).where(f -> f.id().matching(id)).fetchTotalHitCount()
          == 1;
    }
  }

  private UUID record(String number) {
    StandardDetails details =
        StandardDetails.of("索引照管", LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null);
    return SignedIn.as("taiyuan-clerk", () -> entry.record(new NewStandard(number, details)));
  }
}
